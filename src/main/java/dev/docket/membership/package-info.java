/** Which guilds Docket is a member of, and which it has left; what it knows of them stays. */
@NullMarked
package dev.docket.membership;

import org.jspecify.annotations.NullMarked;
