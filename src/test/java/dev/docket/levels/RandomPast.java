package dev.docket.levels;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.NOON;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Source;
import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelEvent.XpAdjusted;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.LevelEvent.XpDecayed;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.levels.LevelSettingEvent.DailyCapChanged;
import dev.docket.levels.LevelSettingEvent.MultiplierChanged;
import dev.docket.levels.SettledTerms.Usual;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A random past, on terms that changed now and then. */
final class RandomPast {

  private static final Usual USUAL = Usual.of(Fixtures.USUAL);
  private static final int MEMBERS = 12;
  private static final long ROLE = 80;
  private static final long DECAY = -2;
  private static final DecayRule RULE = new DecayRule(1, 20, null, 1, 30);

  record Happened(long position, GuildEvent event) implements Recorded {
    @Override
    public String eventId() {
      return "event-" + position;
    }

    @Override
    public String stream() {
      return "progress/900/1";
    }

    @Override
    public long sequence() {
      return position;
    }

    @Override
    public Origin origin() {
      return Origin.of(10, Source.CLI, eventId());
    }

    @Override
    public Instant occurredAt() {
      return NOON;
    }
  }

  /** One thing that was done, whatever came of it; {@link #DECAY} instead of XP that was set. */
  record Attempt(
      long user, long channel, long message, Set<Long> roles, long dice, Instant at, long set) {}

  final List<Happened> settled = new ArrayList<>();
  final List<Happened> events = new ArrayList<>();
  final List<Attempt> attempts = new ArrayList<>();
  final Map<Long, Tally> tallies = new TreeMap<>();
  private final Random random;
  private long position;

  RandomPast(long seed) {
    random = new Random(seed);
    for (var i = 0; i < 600; i++) {
      if (random.nextInt(60) == 0) {
        settle();
      } else {
        attempt(i);
      }
    }
  }

  private void settle() {
    var percent = 50 + 25 * random.nextInt(7);
    var least = 5 + random.nextInt(10);
    var event =
        switch (random.nextInt(5)) {
          case 0 -> curve(random.nextBoolean() ? "mee6" : "tux 1.5");
          case 1 ->
              new AwardChanged(
                  GUILD, XpSource.MESSAGE, new Award(least, least + 10, 0, 0), null, 10, NOON);
          case 2 -> multiplied(Scope.CHANNEL, 30 + random.nextInt(3), percent);
          case 3 -> multiplied(Scope.ROLE, ROLE, percent);
          default -> new DailyCapChanged(GUILD, 100L + random.nextInt(300), null, 10, NOON);
        };
    settled.add(new Happened(++position, event));
  }

  private static CurveChanged curve(String text) {
    return new CurveChanged(GUILD, text, null, 10, NOON);
  }

  private static MultiplierChanged multiplied(Scope scope, long id, int percent) {
    return new MultiplierChanged(GUILD, scope, id, percent, null, 10, NOON);
  }

  private void attempt(int i) {
    var attempt =
        new Attempt(
            1 + random.nextInt(MEMBERS),
            30 + random.nextInt(3),
            random.nextLong() >>> 1,
            random.nextBoolean() ? Set.of(ROLE) : Set.of(),
            random.nextLong() >>> 1,
            NOON.plusSeconds(3_600L * i),
            random.nextInt(40) == 0 ? random.nextInt(500) : random.nextInt(20) == 0 ? DECAY : -1);
    var tally = tallies.computeIfAbsent(attempt.user(), _ -> new Tally());
    var event = live(attempt, attempt.dice(), tally, terms(List.of()), settled.size());
    if (event != null) {
      tally.evolve(event);
      attempts.add(attempt);
      versions.add(settled.size());
      events.add(new Happened(++position, event));
    }
  }

  final List<Integer> versions = new ArrayList<>();

  LaidTerms terms(List<LevelSettingEvent> over) {
    return new LaidTerms(settled, over);
  }

  /** What the live path decides on the terms of then, with others laid over. */
  static @Nullable LevelEvent live(
      Attempt it, long dice, Tally tally, LaidTerms laid, int version) {
    var terms = laid.laid(version);
    if (it.set() >= 0) {
      var amount = it.set() - tally.xp(terms.boards());
      return new XpAdjusted(
          GUILD,
          it.user(),
          tally.nextAdjustment(),
          Adjustment.SET,
          amount,
          it.set(),
          0,
          null,
          null,
          null,
          10,
          null,
          it.at());
    }
    if (it.set() == DECAY) {
      var xp = tally.xp(terms.boards());
      var loss = RULE.loss(xp);
      return loss == 0
          ? null
          : new XpDecayed(GUILD, it.user(), RULE, it.at(), -loss, xp - loss, 0, version, it.at());
    }
    var occasion =
        new Occasion(
            XpSource.MESSAGE,
            it.channel(),
            it.channel(),
            it.message(),
            it.roles(),
            1,
            Occasion.UNSEEN);
    var command = new AwardXp(GUILD, it.user(), occasion, dice, it.at());
    var settled = new SettledTerms(USUAL, _ -> terms, _ -> terms);
    var earning = Earning.of(command, tally, terms, settled);
    return earning.unearned() != null
        ? null
        : new XpAwarded(
            GUILD,
            it.user(),
            XpSource.MESSAGE,
            it.channel(),
            it.message(),
            1,
            earning.roll(),
            earning.multiplier(),
            earning.amount(),
            tally.xp(terms.boards()) + earning.amount(),
            0,
            version,
            it.at());
  }

  WhatIf replay(Proposal proposal, List<LevelSettingEvent> over) {
    var replay = new WhatIfReplay(terms(over), USUAL, proposal, 1_000);
    events.stream()
        .sorted(
            Comparator.<Happened>comparingLong(it -> user(it))
                .thenComparingLong(Happened::position))
        .forEach(replay::add);
    return replay.answer();
  }

  private static long user(Happened it) {
    return ((LevelEvent) it.event()).userId();
  }

  List<LevelSettingEvent> changes(Proposal proposal) {
    var present = terms(List.of()).then(settled.size());
    return proposal.checked().changes(present, Fixtures.BY_OWNER);
  }
}
