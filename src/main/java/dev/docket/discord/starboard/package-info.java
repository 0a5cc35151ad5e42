/** The Discord door to the starboard. */
@NullMarked
package dev.docket.discord.starboard;

import org.jspecify.annotations.NullMarked;
