package dev.docket.afk;

import dev.docket.afk.AfkEvent.AfkApplied;
import dev.docket.afk.AfkEvent.AfkCleared;
import dev.docket.afk.AfkEvent.AfkEnded;
import dev.docket.afk.AfkEvent.AfkExpired;
import dev.docket.afk.AfkEvent.AfkSettled;
import dev.docket.afk.AfkEvent.AfkStarted;
import dev.docket.afk.AfkEvent.SelfTimedOut;
import dev.docket.afk.AfkEvent.SelfTimeoutFailed;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One time of being AFK, as its events say. */
record Spell(
    int number,
    AfkState state,
    Instant since,
    @Nullable Instant until,
    boolean permanent,
    boolean enforced,
    @Nullable PersonalText reason,
    @Nullable PersonalText nickname,
    PersonalText marked) {

  boolean isAway() {
    return state == AfkState.STARTED || state == AfkState.AWAY;
  }

  /** What was set to last, lasts; and the message with which one says good-bye ends nothing. */
  boolean endsByMessage(Instant at) {
    return isAway()
        && !permanent
        && !enforced
        && until == null
        && !at.isBefore(since.plus(Afk.GRACE));
  }

  private Spell in(AfkState next) {
    return new Spell(number, next, since, until, permanent, enforced, reason, nickname, marked);
  }

  static Spell after(@Nullable Spell spell, AfkEvent event) {
    return switch (event) {
      case AfkStarted e ->
          new Spell(
              e.spell(),
              AfkState.STARTED,
              e.at(),
              e.until(),
              e.permanent(),
              false,
              e.reason(),
              e.nickname(),
              e.marked());
      case SelfTimedOut e ->
          new Spell(
              e.spell(),
              AfkState.STARTED,
              e.at(),
              e.until(),
              false,
              true,
              e.reason(),
              e.nickname(),
              e.marked());
      case AfkApplied _ -> known(spell).in(AfkState.AWAY);
      case AfkEnded _, AfkExpired _, AfkCleared _ -> known(spell).in(AfkState.ENDED);
      case SelfTimeoutFailed _ -> known(spell).in(AfkState.ENDED);
      case AfkSettled _ -> known(spell).in(AfkState.SETTLED);
    };
  }

  private static Spell known(@Nullable Spell spell) {
    return Objects.requireNonNull(spell, "it has begun");
  }
}
