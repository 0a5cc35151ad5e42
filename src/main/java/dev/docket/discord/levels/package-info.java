/** Levels at the Discord door: XP for messages, ranks and leaderboards. */
@NullMarked
package dev.docket.discord.levels;

import org.jspecify.annotations.NullMarked;
