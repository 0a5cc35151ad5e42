package dev.docket.levels;

import dev.docket.kernel.GuildEvent;

/** Everything that a leaderboard is made of. */
public sealed interface BoardEvent extends GuildEvent permits LevelEvent, LevelSettingEvent {}
