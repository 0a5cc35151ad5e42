package dev.docket.cases;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.Escalate;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.ReinstateCase;
import dev.docket.cases.CaseCommand.VoidCase;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseQuery.PreviewEscalation;
import dev.docket.cases.EscalationPreview.Hit;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EscalationRule.Action;
import dev.docket.kernel.EscalationRule.Offence;
import dev.docket.kernel.Refused;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A preview says of the past what the live path would have done. */
class EscalationPreviewTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final List<Long> MEMBERS = List.of(20L, 21L, 22L, 23L, 24L);
  private static TestDocket docket;

  @BeforeAll
  static void start() {
    docket = TestDocket.start(postgres.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  private static EscalationRule rule(SplittableRandom dice) {
    return new EscalationRule(
        "random",
        Map.of(Offence.WARN, dice.nextInt(1, 3), Offence.KICK, dice.nextInt(1, 4)),
        dice.nextInt(2, 6),
        Duration.ofHours(dice.nextInt(2, 60)),
        Action.TIMEOUT,
        Duration.ofMinutes(dice.nextInt(1, 300)),
        true);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void itSaysWhatTheLivePathHasDoneOverARandomHistory(long seed) {
    var dice = new SplittableRandom(seed);
    var live = new Live(dice, 31_000 + seed, rule(dice));
    for (var step = 0; step < 150; step++) {
      live.step();
    }

    var preview = live.preview(NOON);

    assertThat(live.hits).as("seed %d", seed).isNotEmpty();
    assertThat(preview.hits())
        .as("seed %d", seed)
        .containsExactlyInAnyOrderElementsOf(live.hits.values());
    assertThat(preview.times()).isEqualTo(live.hits.values().stream().mapToInt(Hit::times).sum());
    assertThat(preview.members()).isEqualTo(live.hits.size());
    docket.rebuild(CaseBoardProjection.CASE_BOARD);
    assertThat(live.preview(NOON)).isEqualTo(preview);
  }

  /** A guild whose rule is asked after each case, as the duty does. */
  private static final class Live {
    private final SplittableRandom dice;
    private final Acts acts;
    private final EscalationRule rule;
    private final Map<Long, Hit> hits = new HashMap<>();
    private final List<CaseRef> opened = new ArrayList<>();
    private Instant now = NOON;
    private long position;

    Live(SplittableRandom dice, long guild, EscalationRule rule) {
      this.dice = dice;
      this.acts = new Acts(docket, guild);
      this.rule = rule;
    }

    void step() {
      now = now.plusSeconds(dice.nextInt(60, 7_200));
      try {
        if (dice.nextInt(4) == 0 && !opened.isEmpty()) {
          edit(opened.get(dice.nextInt(opened.size())));
        } else {
          open(MEMBERS.get(dice.nextInt(MEMBERS.size())));
        }
      } catch (Refused alreadySo) {
        assertThat(alreadySo.refusal()).isInstanceOf(CaseRefusal.class);
      }
    }

    private void edit(CaseRef ref) {
      var edit =
          new CaseEdit(ref.guildId(), ref.userId(), ref.caseNumber(), Given.authority(), now);
      position =
          acts.send(
                  dice.nextBoolean()
                      ? new VoidCase(edit, "wrong")
                      : new ReinstateCase(edit, "right"))
              .position();
    }

    private void open(long user) {
      var ruling =
          new Ruling(acts.guild(), user, Given.MODERATOR, Given.authority(), null, true, now);
      var command =
          switch (dice.nextInt(5)) {
            case 0 -> new KickMember(ruling);
            case 1 -> new BanMember(ruling, Duration.ofHours(1), 0);
            default -> new WarnMember(ruling);
          };
      var receipt = acts.send(command);
      var number = receipt.answer().caseNumber();
      opened.add(new CaseRef(acts.guild(), user, number));
      var escalated =
          acts.send(
              new Escalate(
                  acts.guild(),
                  user,
                  number,
                  List.of(rule),
                  Given.authority(),
                  0,
                  List.of(),
                  now.plusSeconds(1)));
      position = Math.max(receipt.position(), escalated.position());
      if (triggered(number)) {
        hits.merge(
            user,
            new Hit(user, 1, now, number),
            (old, last) -> new Hit(user, old.times() + 1, last.lastAt(), last.lastCase()));
      }
    }

    private boolean triggered(long number) {
      return docket
          .queries()
          .ask(new CaseQuery.ListCaseChanges(acts.guild(), number), position)
          .changes()
          .stream()
          .anyMatch(it -> it.what() == CaseHistory.What.ESCALATED);
    }

    EscalationPreview preview(Instant from) {
      return docket.queries().ask(new PreviewEscalation(acts.guild(), rule, from, 100), position);
    }
  }

  @Test
  void casesFromBeforeCountButOnlyWhatFollowsIsAHit() {
    var acts = new Acts(docket, 32_000);
    acts.warn(20);
    var last = acts.warn(20).position();
    var rule =
        new EscalationRule(
            "two", Map.of(Offence.WARN, 1), 2, Duration.ofDays(1), Action.KICK, null, false);

    var before = docket.queries().ask(new PreviewEscalation(32_000, rule, NOON, 10), last);
    var after =
        docket.queries().ask(new PreviewEscalation(32_000, rule, NOON.plusSeconds(1), 10), last);

    assertThat(before)
        .isEqualTo(new EscalationPreview(2, 1, 1, 0, List.of(new Hit(20, 1, NOON, 2))));
    assertThat(after).isEqualTo(new EscalationPreview(2, 0, 0, 0, List.of()));
  }

  @Test
  void whatAModeratorDidAnywayWithinADayIsSaid() {
    var acts = new Acts(docket, 33_000);
    acts.warn(20);
    acts.warn(21);
    var last = acts.ban(20).position();
    var rule =
        new EscalationRule(
            "one", Map.of(Offence.WARN, 1), 1, Duration.ofDays(1), Action.KICK, null, false);

    var preview = docket.queries().ask(new PreviewEscalation(33_000, rule, NOON, 1), last);

    assertThat(preview)
        .isEqualTo(new EscalationPreview(3, 2, 2, 1, List.of(new Hit(20, 1, NOON, 1))));
  }
}
