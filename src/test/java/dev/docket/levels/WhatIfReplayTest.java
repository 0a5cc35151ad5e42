package dev.docket.levels;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.levels.LevelEvent.XpAdjusted;
import dev.docket.levels.LevelSettingEvent.CurveChanged;
import dev.docket.levels.LevelSettingEvent.LevelRoleChanged;
import dev.docket.levels.SettledTerms.Usual;
import dev.docket.levels.WhatIf.Move;
import dev.docket.levels.WhatIf.RoleMoves;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The past under other terms is what the live path would have made of it. */
class WhatIfReplayTest {

  private static final Usual USUAL = Usual.of(Fixtures.USUAL);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void underThePresentTermsNobodyChanges(long seed) {
    var past = new RandomPast(seed);
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
    var past = new RandomPast(seed);
    var proposal = random(new Random(seed * 31));
    var over = past.changes(proposal);
    var laid = past.terms(over);
    var then = new TreeMap<Long, Tally>();
    for (var i = 0; i < past.attempts.size(); i++) {
      var it = past.attempts.get(i);
      var version = past.versions.get(i);
      var tally = then.computeIfAbsent(it.user(), _ -> new Tally());
      var event = RandomPast.live(it, dice(it, past, laid, version), tally, laid, version);
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
  private static long dice(RandomPast.Attempt it, RandomPast past, LaidTerms laid, int version) {
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
            new RandomPast.Happened(1, new LevelRoleChanged(GUILD, 2, 82L, null, 10, NOON)),
            new RandomPast.Happened(2, new LevelRoleChanged(GUILD, 5, 85L, null, 10, NOON)));
    var laid =
        new LaidTerms(
            settled, List.of(new CurveChanged(GUILD, "polynomial 4 0 0", null, 10, NOON)));
    var replay = new WhatIfReplay(laid, USUAL, Proposal.curve("polynomial 4 0 0"), 10);
    replay.add(
        new RandomPast.Happened(
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
