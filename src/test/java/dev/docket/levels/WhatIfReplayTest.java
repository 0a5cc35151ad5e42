package dev.docket.levels;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Source;
import dev.docket.levels.LevelCommand.AwardXp;
import dev.docket.levels.LevelEvent.XpAdjusted;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.LevelSettingEvent.AwardChanged;
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.levels.LevelSettingEvent.DailyCapChanged;
import dev.docket.levels.LevelSettingEvent.LevelRoleChanged;
import dev.docket.levels.LevelSettingEvent.MultiplierChanged;
import dev.docket.levels.SettledTerms.Usual;
import dev.docket.levels.WhatIf.Move;
import dev.docket.levels.WhatIf.RoleMoves;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The past under other terms is what the live path would have made of it. */
class WhatIfReplayTest {

  private static final Usual USUAL = Usual.of(Fixtures.USUAL);
  private static final int MEMBERS = 12;
  private static final long ROLE = 80;

  private record Happened(long position, GuildEvent event) implements Recorded {
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

  /** One thing that was done, whatever came of it. */
  private record Attempt(
      long user, long channel, long message, Set<Long> roles, long dice, Instant at, long set) {}

  /** A random past, on terms that changed now and then. */
  private static final class Past {

    final List<Happened> settled = new ArrayList<>();
    final List<Happened> events = new ArrayList<>();
    final List<Attempt> attempts = new ArrayList<>();
    final Map<Long, Tally> tallies = new TreeMap<>();
    private final Random random;
    private long position;

    Past(long seed) {
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
              random.nextInt(40) == 0 ? random.nextInt(500) : -1);
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
      var settled = new SettledTerms(USUAL, _ -> terms, _ -> terms, _ -> {});
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

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void underThePresentTermsNobodyChanges(long seed) {
    var past = new Past(seed);
    var present = past.terms(List.of()).then(past.settled.size());
    var proposal =
        new Proposal(
            SettledTerms.curve(USUAL, present).text(),
            present.award(XpSource.MESSAGE) == null
                ? Map.of()
                : Map.of(XpSource.MESSAGE, present.award(XpSource.MESSAGE)),
            present.multipliers(Scope.CHANNEL),
            Map.of(30L, false),
            present.dailyCap());
    var over =
        past.changes(proposal).stream()
            .filter(it -> !(it instanceof CurveChanged && present.curve() == null))
            .toList();
    assertThat(over).isEmpty();
    var found = past.replay(proposal, over);
    assertThat(found.members())
        .isEqualTo(past.tallies.values().stream().filter(it -> !it.isEmpty()).count());
    assertThat(found.unchanged()).isEqualTo(found.members());
    assertThat(found.moves()).isEmpty();
    assertThat(found.levels()).allSatisfy(it -> assertThat(it.now()).isEqualTo(it.then()));
    assertThat(found.differs()).isFalse();
  }

  private static Proposal random(Random random) {
    var least = random.nextInt(60);
    var width = random.nextInt(3) * 5;
    return new Proposal(
        List.of("mee6", "tux 1.3", "arcane flat", "polynomial 1 0 0").get(random.nextInt(4)),
        random.nextBoolean()
            ? Map.of(
                XpSource.MESSAGE, new Award(least, least + width, 7_200 * random.nextInt(2), 0))
            : Map.of(),
        random.nextBoolean() ? Map.of(30L, 25 + 25 * random.nextInt(10)) : Map.of(),
        random.nextBoolean() ? Map.of(31L, true) : Map.of(),
        random.nextBoolean() ? null : 40L + random.nextInt(200));
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24})
  void underOtherTermsItIsWhatTheLivePathComesTo(long seed) {
    var past = new Past(seed);
    var proposal = random(new Random(seed * 31));
    var over = past.changes(proposal);
    var laid = past.terms(over);
    var then = new TreeMap<Long, Tally>();
    for (var i = 0; i < past.attempts.size(); i++) {
      var it = past.attempts.get(i);
      var version = past.versions.get(i);
      var tally = then.computeIfAbsent(it.user(), _ -> new Tally());
      var event = Past.live(it, dice(it, past, laid, version), tally, laid, version);
      if (event != null) {
        tally.evolve(event);
      }
    }
    var boards = new Boards();
    var last = past.settled.size();
    var curve = SettledTerms.curve(USUAL, laid.laid(last));
    var present = SettledTerms.curve(USUAL, laid.then(last));
    var expected = new ArrayList<Move>();
    past.tallies.forEach((user, tally) -> {
      if (!tally.isEmpty()) {
        var xp = tally.xp(boards);
        var newXp = then.get(user).xp(boards);
        expected.add(new Move(user, xp, newXp, present.level(xp), curve.level(newXp)));
      }
    });
    var found = past.replay(proposal, over);
    assertThat(found.moves())
        .containsExactlyInAnyOrderElementsOf(
            expected.stream().filter(it -> it.level() != it.newLevel()).toList());
    assertThat(found.members()).isEqualTo(expected.size());
    assertThat(found.levels().stream().mapToLong(WhatIf.LevelCount::then).sum())
        .isEqualTo(expected.size());
  }

  /** A range of another width is rolled anew. */
  private static long dice(Attempt it, Past past, LaidTerms laid, int version) {
    var now = SettledTerms.award(USUAL, laid.laid(version), XpSource.MESSAGE);
    var was = SettledTerms.award(USUAL, past.terms(List.of()).then(version), XpSource.MESSAGE);
    return now.most() - now.least() == was.most() - was.least()
        ? it.dice()
        : Rejudging.dice(it.message(), it.at().toEpochMilli());
  }

  @Test
  void rolesAreWonAndLostAsTheGuildKeepsThem() {
    var settled =
        List.of(
            new Happened(1, new LevelRoleChanged(GUILD, 2, 82L, null, 10, NOON)),
            new Happened(2, new LevelRoleChanged(GUILD, 5, 85L, null, 10, NOON)));
    var laid =
        new LaidTerms(
            settled, List.of(new CurveChanged(GUILD, "polynomial 4 0 0", null, 10, NOON)));
    var replay = new WhatIfReplay(laid, USUAL, Proposal.curve("polynomial 4 0 0"), 10);
    replay.add(
        new Happened(
            3,
            new XpAdjusted(
                GUILD, 1, 1, Adjustment.ADDED, 100, 100, 0, null, null, null, 10, null, NOON)));
    var found = replay.answer();
    assertThat(found.moves()).containsExactly(new Move(1, 100, 100, 2, 5));
    assertThat(found.roles())
        .containsExactly(new RoleMoves(82, 2, 0, 1), new RoleMoves(85, 5, 1, 0));
    assertThat(found.atOnce()).isTrue();
  }
}
