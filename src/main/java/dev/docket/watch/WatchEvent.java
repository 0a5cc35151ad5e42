package dev.docket.watch;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import java.time.Instant;

/** Everything that can happen to the watch over a guild's audit log. */
public sealed interface WatchEvent extends GuildEvent {

  /** Docket began to read the audit log behind an entry. */
  @EventName("watch.started")
  record WatchStarted(long guildId, long from, Instant at) implements WatchEvent {}

  /** All entries up to one were read, and what they tell is on record. */
  @EventName("watch.advanced")
  record WatchAdvanced(long guildId, long upTo, Instant at) implements WatchEvent {}
}
