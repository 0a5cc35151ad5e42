package dev.docket.membership;

import dev.docket.kernel.EventName;
import dev.docket.kernel.GuildEvent;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can happen to Docket's own membership in a guild. */
public sealed interface MembershipEvent extends GuildEvent {

  /**
   * Docket was found in a guild that it had not known.
   *
   * @param joinedAt since when, as Discord says
   */
  @EventName("membership.guild-joined")
  record GuildJoined(long guildId, Instant joinedAt, Instant at) implements MembershipEvent {}

  /**
   * Docket is not in the guild any more.
   *
   * @param joinedAt when the stay began that is over
   * @param at when that was noticed
   */
  @EventName("membership.guild-left")
  record GuildLeft(long guildId, Instant joinedAt, Instant at) implements MembershipEvent {}

  /**
   * Docket is in the guild again, and goes on where it stopped.
   *
   * @param leftAt when it was noticed that it had left, if it was
   */
  @EventName("membership.guild-rejoined")
  record GuildRejoined(long guildId, Instant joinedAt, @Nullable Instant leftAt, Instant at)
      implements MembershipEvent {}

  /**
   * What people had written about people in the guild was erased, as far as it was sealed under the
   * guild's keys up to this one.
   *
   * @param operator who decided it, as they call themselves
   */
  @EventName("membership.guild-erased")
  record GuildErased(long guildId, int generation, String operator, String reason, Instant at)
      implements MembershipEvent {}
}
