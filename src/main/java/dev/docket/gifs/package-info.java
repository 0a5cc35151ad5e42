/** How many GIFs may be posted within a while, and which were too many. */
@NullMarked
package dev.docket.gifs;

import org.jspecify.annotations.NullMarked;
