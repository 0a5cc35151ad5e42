/** The door for guild settings: {@code /config} and {@code /setup}. */
@NullMarked
package dev.docket.discord.guilds;

import org.jspecify.annotations.NullMarked;
