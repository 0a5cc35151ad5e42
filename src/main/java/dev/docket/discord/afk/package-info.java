/** The Discord door to being AFK. */
@NullMarked
package dev.docket.discord.afk;

import org.jspecify.annotations.NullMarked;
