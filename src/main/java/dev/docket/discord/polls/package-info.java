/** The Discord door to polls. */
@NullMarked
package dev.docket.discord.polls;

import org.jspecify.annotations.NullMarked;
