/** Compares the guilds that Discord shows with those that Docket knows. */
@NullMarked
package dev.docket.discord.membership;

import org.jspecify.annotations.NullMarked;
