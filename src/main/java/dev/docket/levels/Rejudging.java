package dev.docket.levels;

import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelEvent.LevelDropped;
import dev.docket.levels.LevelEvent.LevelReached;
import dev.docket.levels.LevelEvent.MemberExcluded;
import dev.docket.levels.LevelEvent.MemberReadmitted;
import dev.docket.levels.LevelEvent.MemberRelisted;
import dev.docket.levels.LevelEvent.MemberUnlisted;
import dev.docket.levels.LevelEvent.XpAdjusted;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.LevelEvent.XpDecayed;
import dev.docket.levels.LevelEvent.XpImportReverted;
import dev.docket.levels.LevelEvent.XpImported;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.ExclusionChanged;
import dev.docket.levels.LevelSettingEvent.MultiplierChanged;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Judges one member's past again by {@link Earning}, as it was judged then: on the terms of that
 * time, but with the proposed ones laid over.
 *
 * <p>Judged again: the daily cap, always; award and cooldown of a source, if a new award is
 * proposed for it; multiplier and exclusion of a channel, if a new one is proposed for it. XP that
 * was set or reset by hand is set to the same amount; an adjustment that was undone is undone by
 * what it now comes to; an import brings what it brought; decay takes on its day what its rule
 * takes of what would have been there; nobody falls below 0.
 *
 * <p>Taken as recorded: what earned nothing (it is not in the log, so a shorter cooldown or an
 * exclusion that is lifted brings nothing back), a message's length, the roles held then (as the
 * part of the multiplier that is not the channel's), and that a thread is a channel of its own. A
 * roll keeps its place in a range that is as wide as the range then; in any other it is rolled anew
 * by {@link #dice}.
 */
final class Rejudging {

  private final LaidTerms terms;
  private final SettledTerms.Usual usual;
  private final Set<XpSource> awards = new HashSet<>();
  private final Set<Long> multipliers = new HashSet<>();
  private final Set<Long> exclusions = new HashSet<>();

  Rejudging(LaidTerms terms, SettledTerms.Usual usual) {
    this.terms = terms;
    this.usual = usual;
    for (var change : terms.laidOver()) {
      if (change instanceof AwardChanged it) {
        awards.add(it.source());
      } else if (change instanceof MultiplierChanged it) {
        multipliers.add(it.id());
      } else if (change instanceof ExclusionChanged it) {
        exclusions.add(it.id());
      }
    }
  }

  void evolve(Tally thought, LevelEvent event, long position) {
    switch (event) {
      case XpAwarded e -> award(thought, e);
      case XpAdjusted e -> adjust(thought, e, terms.then(terms.at(position)).boards());
      case MemberExcluded _, MemberReadmitted _, MemberUnlisted _, MemberRelisted _ ->
          thought.evolve(event);
      case XpImported _, XpImportReverted _ -> thought.evolve(event);
      case XpDecayed e -> decay(thought, e, terms.then(terms.at(position)).boards());
      case LevelReached _, LevelDropped _ -> {}
    }
  }

  private void award(Tally thought, XpAwarded event) {
    var laid = terms.laid(event.terms());
    var isNew = awards.contains(event.source());
    var award = isNew ? SettledTerms.award(usual, laid, event.source()) : recorded(event);
    var cooldown = isNew ? SettledTerms.cooldown(usual, laid, event.source()) : Duration.ZERO;
    var command =
        new AwardXp(
            event.guildId(), event.userId(), occasion(event), place(event, award), event.at());
    var earning = Earning.of(command, award, cooldown, multiplier(event, laid), thought, laid);
    if (earning.unearned() == null) {
      thought.evolve(
          new XpAwarded(
              event.guildId(),
              event.userId(),
              event.source(),
              event.channelId(),
              event.messageId(),
              event.units(),
              earning.roll(),
              earning.multiplier(),
              earning.amount(),
              0,
              event.board(),
              event.terms(),
              event.at()));
    }
  }

  private static Award recorded(XpAwarded event) {
    return Award.of(Math.toIntExact(event.roll() / event.units()));
  }

  /** A channel that nothing is proposed for excludes nobody who earned something there. */
  private Occasion occasion(XpAwarded event) {
    var parent = exclusions.contains(event.channelId()) ? event.channelId() : 0;
    return new Occasion(
        event.source(),
        event.channelId(),
        parent,
        event.messageId(),
        Set.of(),
        event.units(),
        Occasion.UNSEEN);
  }

  private long place(XpAwarded event, Award award) {
    var then = SettledTerms.award(usual, terms.then(event.terms()), event.source());
    var roll = event.roll() / event.units();
    return then.most() - then.least() == award.most() - award.least()
            && roll >= then.least()
            && roll <= then.most()
        ? roll - then.least()
        : dice(event.messageId(), event.at().toEpochMilli());
  }

  /** The same dice for the same message or minutes, whenever they are thrown. */
  static long dice(long messageId, long millis) {
    var mixed = (messageId ^ millis) * 0x9E3779B97F4A7C15L;
    return (mixed ^ mixed >>> 29) * 0xBF58476D1CE4E5B9L >>> 17;
  }

  private BigDecimal multiplier(XpAwarded event, LevelTerms laid) {
    var recorded = BigDecimal.valueOf(event.multiplier());
    if (!multipliers.contains(event.channelId())) {
      return recorded;
    }
    var channel = event.channelId();
    return recorded
        .multiply(Earning.channel(channel, laid))
        .divide(Earning.channel(channel, terms.then(event.terms())), MathContext.DECIMAL64);
  }

  private static void adjust(Tally thought, XpAdjusted event, Boards boards) {
    var xp = thought.xp(boards);
    var amount =
        switch (event.kind()) {
          case SET, RESET -> event.xp() - xp;
          case UNDONE -> undone(thought, event);
          case ADDED, RECEIVED, REMOVED, GIVEN -> event.amount();
        };
    var held = Math.clamp(amount, -xp, LevelCurve.MOST_XP - xp);
    thought.evolve(
        new XpAdjusted(
            event.guildId(),
            event.userId(),
            event.number(),
            event.kind(),
            held,
            xp + held,
            event.board(),
            event.other(),
            event.otherNumber(),
            event.undoes(),
            event.actorId(),
            null,
            event.at()));
  }

  /** By the rule of then, from what there would have been. */
  private static void decay(Tally thought, XpDecayed event, Boards boards) {
    var xp = thought.xp(boards);
    var loss = event.rule().loss(xp);
    thought.evolve(
        new XpDecayed(
            event.guildId(),
            event.userId(),
            event.rule(),
            event.due(),
            -loss,
            xp - loss,
            event.board(),
            event.terms(),
            event.at()));
  }

  private static long undone(Tally thought, XpAdjusted event) {
    var undoes = event.undoes();
    return undoes == null
        ? event.amount()
        : thought.adjustment(undoes).map(it -> -it.amount()).orElse(event.amount());
  }
}
