package dev.docket.afk;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.afk.AfkCommand.ClearAfk;
import dev.docket.afk.AfkCommand.ComeBack;
import dev.docket.afk.AfkCommand.ExpireAfk;
import dev.docket.afk.AfkCommand.GoAfk;
import dev.docket.afk.AfkCommand.Outcome;
import dev.docket.afk.AfkCommand.ReportAfk;
import dev.docket.afk.AfkCommand.TimeOutSelf;
import dev.docket.afk.AfkEvent.AfkApplied;
import dev.docket.afk.AfkEvent.AfkCleared;
import dev.docket.afk.AfkEvent.AfkEnded;
import dev.docket.afk.AfkEvent.AfkExpired;
import dev.docket.afk.AfkEvent.AfkSettled;
import dev.docket.afk.AfkEvent.AfkStarted;
import dev.docket.afk.AfkEvent.SelfTimedOut;
import dev.docket.afk.AfkEvent.SelfTimeoutFailed;
import dev.docket.kernel.Durations;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Decides when one member of one guild is AFK. */
@AggregateRoot(type = "afk")
class Afk {

  static final int LONGEST_REASON = 100;
  static final Duration GRACE = Duration.ofSeconds(10);
  static final Duration SHORTEST_TIMEOUT = Duration.ofMinutes(5);
  static final Duration LONGEST_TIMEOUT = Duration.ofDays(7);

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable Spell latest;

  static String streamOf(long guildId, long userId) {
    return "afk/" + guildId + "/" + userId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AfkAnswer handle(GoAfk it) {
    var spell = latest;
    if (spell != null && spell.isAway()) {
      if (spell.enforced()) {
        throw Refused.because(AfkRefusal.TIMED_OUT_BY_YOURSELF);
      }
      if (!it.permanent()) {
        throw Refused.because(AfkRefusal.ALREADY_AFK);
      }
      apply(new AfkEnded(it.guildId(), it.userId(), spell.number(), false, it.at()));
      return new AfkAnswer(spell.number(), false);
    }
    var before = before(it.userId(), it.name());
    var marked = marked(it.userId(), it.name());
    handOn(it.guildId(), it.userId(), it.at());
    apply(
        new AfkStarted(
            it.guildId(),
            it.userId(),
            next(),
            text(it.userId(), it.reason()),
            it.until(),
            it.permanent(),
            before,
            marked,
            it.at()));
    return new AfkAnswer(next() - 1, true);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AfkAnswer handle(TimeOutSelf it) {
    var lasting = it.lasting();
    if (lasting.compareTo(SHORTEST_TIMEOUT) < 0 || lasting.compareTo(LONGEST_TIMEOUT) > 0) {
      throw Refused.because(
          InputRefusal.DURATION_OUT_OF_RANGE,
          "duration",
          Durations.words(lasting),
          Durations.words(SHORTEST_TIMEOUT),
          Durations.words(LONGEST_TIMEOUT));
    }
    if (it.actor().isInCharge()) {
      throw Refused.because(AfkRefusal.CANNOT_BE_TIMED_OUT);
    }
    var spell = latest;
    var isAway = spell != null && spell.isAway();
    if (isAway && spell.enforced()) {
      throw Refused.because(AfkRefusal.TIMED_OUT_BY_YOURSELF);
    }
    var given = text(it.userId(), it.reason());
    var before = before(it.userId(), it.name());
    var marked = marked(it.userId(), it.name());
    if (isAway) {
      apply(new AfkEnded(it.guildId(), it.userId(), spell.number(), false, it.at()));
    }
    handOn(it.guildId(), it.userId(), it.at());
    apply(
        new SelfTimedOut(
            it.guildId(),
            it.userId(),
            next(),
            given == null && isAway ? spell.reason() : given,
            it.at().plus(lasting),
            before,
            marked,
            it.at()));
    return new AfkAnswer(next() - 1, true);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AfkAnswer handle(ComeBack it) {
    var spell = latest;
    if (it.byMessage()) {
      if (spell == null || !spell.endsByMessage(it.at())) {
        return new AfkAnswer(0, spell != null && spell.isAway());
      }
    } else if (spell == null || !spell.isAway()) {
      throw Refused.because(AfkRefusal.NOT_AFK);
    } else if (spell.enforced()) {
      throw Refused.because(AfkRefusal.TIMED_OUT_BY_YOURSELF);
    }
    apply(new AfkEnded(it.guildId(), it.userId(), spell.number(), it.byMessage(), it.at()));
    return new AfkAnswer(spell.number(), false);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AfkAnswer handle(ClearAfk it, GuildRules rules) {
    if (!rules.allows(it.guildId(), it.actor(), AfkRight.CLEAR.right())) {
      throw Refused.because(AfkRefusal.MISSING_PERMISSION);
    }
    var spell = latest;
    if (spell == null || !spell.isAway()) {
      throw Refused.because(AfkRefusal.MEMBER_NOT_AFK);
    }
    if (spell.enforced() && it.actor().userId() == it.userId() && !it.actor().isInCharge()) {
      throw Refused.because(AfkRefusal.TIMED_OUT_BY_YOURSELF);
    }
    apply(
        new AfkCleared(
            it.guildId(),
            it.userId(),
            spell.number(),
            it.actor().userId(),
            text(it.userId(), it.reason()),
            it.at()));
    return new AfkAnswer(spell.number(), false);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AfkAnswer handle(ExpireAfk it) {
    var spell = latest;
    if (spell == null || !spell.isAway() || spell.number() != it.spell()) {
      throw Refused.because(AfkRefusal.SPELL_OVER);
    }
    if (spell.until() == null || spell.until().isAfter(it.at())) {
      throw Refused.because(AfkRefusal.NOT_YET_DUE);
    }
    apply(new AfkExpired(it.guildId(), it.userId(), it.spell(), it.at()));
    return new AfkAnswer(it.spell(), false);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AfkAnswer handle(ReportAfk it) {
    var spell = latest;
    var isOpen =
        spell != null
            && spell.number() == it.spell()
            && switch (it.outcome()) {
              case Outcome.Shown _, Outcome.TimeoutRefused _ -> spell.state() == AfkState.STARTED;
              case Outcome.Settled _ -> spell.state() == AfkState.ENDED;
            };
    if (!isOpen) {
      throw Refused.because(AfkRefusal.SPELL_OVER);
    }
    apply(
        switch (it.outcome()) {
          case Outcome.Shown(var marked) ->
              new AfkApplied(it.guildId(), it.userId(), it.spell(), marked, it.at());
          case Outcome.TimeoutRefused(var cause) ->
              new SelfTimeoutFailed(it.guildId(), it.userId(), it.spell(), cause, it.at());
          case Outcome.Settled(var nickname) ->
              new AfkSettled(it.guildId(), it.userId(), it.spell(), nickname, it.at());
        });
    return new AfkAnswer(it.spell(), false);
  }

  private int next() {
    return latest == null ? 1 : latest.number() + 1;
  }

  /** Whose nickname still tells of the time before keeps what it was before that. */
  private @Nullable PersonalText before(long userId, AfkName name) {
    if (isStillMarked(name)) {
      return latest == null ? null : latest.nickname();
    }
    return name.nickname() == null ? null : new PersonalText(userId, name.nickname());
  }

  private PersonalText marked(long userId, AfkName name) {
    return isStillMarked(name) && latest != null
        ? latest.marked()
        : new PersonalText(userId, name.marked());
  }

  private boolean isStillMarked(AfkName name) {
    return latest != null
        && latest.state() != AfkState.SETTLED
        && latest.marked().text().equals(name.nickname());
  }

  /** What Discord still owes for the time before is not to be done any more. */
  private void handOn(long guildId, long userId, Instant at) {
    if (latest != null && latest.state() == AfkState.ENDED) {
      var outcome = NicknameOutcome.HANDED_ON;
      apply(new AfkSettled(guildId, userId, latest.number(), outcome, at));
    }
  }

  private static @Nullable PersonalText text(long userId, @Nullable String typed) {
    return typed == null || typed.isBlank()
        ? null
        : new PersonalText(
            userId,
            Texts.storable("reason", typed.strip().replaceAll("\\s+", " "), LONGEST_REASON));
  }

  @EventSourcingHandler
  void evolve(AfkEvent event) {
    stream = streamOf(event.guildId(), event.userId());
    latest = Spell.after(latest, event);
  }
}
