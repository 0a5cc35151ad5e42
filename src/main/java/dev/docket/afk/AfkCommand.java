package dev.docket.afk;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Everything that can be asked about being AFK. */
public sealed interface AfkCommand extends Command<AfkAnswer> {

  /** The member concerned. */
  long userId();

  @Override
  default String stream() {
    return Afk.streamOf(guildId(), userId());
  }

  @Override
  default Class<AfkAnswer> answerType() {
    return AfkAnswer.class;
  }

  /**
   * Goes AFK; asked for again, a permanent one ends whatever there is.
   *
   * @param reason at most 100 characters
   * @param until when it ends by itself, and not by a message before
   * @param permanent whether it outlasts messages
   */
  record GoAfk(
      long guildId,
      long userId,
      AfkName name,
      @Nullable String reason,
      @Nullable Instant until,
      boolean permanent,
      Instant at)
      implements AfkCommand {}

  /**
   * Comes back.
   *
   * @param byMessage whether only because they wrote
   */
  record ComeBack(long guildId, long userId, boolean byMessage, Instant at) implements AfkCommand {}

  /**
   * Times oneself out, which nobody but a moderator takes back.
   *
   * @param lasting 5 minutes to 7 days
   */
  record TimeOutSelf(
      long guildId,
      Actor actor,
      AfkName name,
      Duration lasting,
      @Nullable String reason,
      Instant at)
      implements AfkCommand {
    @Override
    public long userId() {
      return actor.userId();
    }
  }

  /** Ends a member's being AFK, and the timeout that they gave themselves. */
  record ClearAfk(long guildId, long userId, Actor actor, @Nullable String reason, Instant at)
      implements AfkCommand {}

  /** Ends it because its time is up. */
  record ExpireAfk(long guildId, long userId, int spell, Instant at) implements AfkCommand {}

  /** Notes what Discord made of it. */
  record ReportAfk(long guildId, long userId, int spell, Outcome outcome, Instant at)
      implements AfkCommand {}

  /** What Discord made of it. */
  sealed interface Outcome {

    /**
     * Discord shows that they are away.
     *
     * @param marked whether their nickname tells so
     */
    record Shown(boolean marked) implements Outcome {}

    /** Discord refused the timeout. */
    record TimeoutRefused(String cause) implements Outcome {}

    /** Discord shows that they are back. */
    record Settled(NicknameOutcome nickname) implements Outcome {}
  }
}
