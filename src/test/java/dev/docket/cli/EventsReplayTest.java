package dev.docket.cli;

import static dev.docket.cli.Terminal.docket;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.Outcome;
import dev.docket.cases.CaseCommand.RecordLogPost;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.Ruling;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happened, in sentences that one can read out. */
class EventsReplayTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final long OTHER_MODERATOR = 11;
  private static TestDocket docket;
  private static Instant beforeTheKick;

  @BeforeAll
  static void aHistory() {
    docket = TestDocket.start(POSTGRES.access(), "docket.follow=false");
    Terminal.open(POSTGRES.access());
    var acts = Acts.at(docket);
    for (var minute = 0; minute < 3; minute++) {
      acts.award(20, NOON.plusSeconds(60L * minute));
    }
    acts.send(new BanMember(acts.ruling(20, Given.authority()), Duration.ofHours(1), 86_400));
    acts.report(20, 1, new Outcome.Delayed(1, "503\nbusy", NOON.plusSeconds(5)));
    acts.report(20, 1, new Outcome.Applied());
    acts.send(new RecordLogPost(Given.GUILD, 20, 1, 30, 40, NOON));
    acts.send(new BanMember(silent(20), null, 0));
    acts.report(20, 2, new Outcome.Abandoned("Missing Permissions"));
    acts.send(new ExpireBan(Given.GUILD, 20, 1, NOON.plusSeconds(3_600)));
    acts.send(new TimeOutMember(acts.ruling(21, Given.authority()), Duration.ofMinutes(10)));
    acts.send(new LiftTimeout(silent(21)));
    amend(1, "sells keys");
    acts.warn(20);
    beforeTheKick = Instant.now();
    acts.send(new KickMember(acts.ruling(20, Given.authority())));
    acts.award(10, NOON);
    for (var minute = 4; minute < 9; minute++) {
      acts.award(20, NOON.plusSeconds(60L * minute));
    }
  }

  private static Ruling silent(long user) {
    return new Ruling(
        Given.GUILD, user, Given.MODERATOR, Given.authority(), null, true, NOON.plusSeconds(60));
  }

  private static void amend(long caseNumber, String reason) {
    docket
        .commands()
        .send(
            new AmendReason(
                new CaseEdit(Given.GUILD, 20, caseNumber, Given.authority(OTHER_MODERATOR), NOON),
                reason),
            Origin.of(OTHER_MODERATOR, Source.DISCORD, "amend"));
  }

  @AfterAll
  static void close() {
    Terminal.close();
    docket.close();
  }

  private static List<String> replay(String... options) {
    var args = new ArrayList<>(List.of("events", "replay", "--guild", "900"));
    args.addAll(List.of(options));
    var said = docket(args.toArray(String[]::new));
    assertThat(said.err()).doesNotContain("docket:");
    return said.out()
        .lines()
        .map(it -> it.replaceFirst("^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ  ", "* "))
        .map(it -> it.replaceAll("between .* and .* UTC", "between A and B"))
        .toList();
  }

  @Test
  void theStoryOfACaseIsAllThatConcernsIt() {
    assertThat(replay("--case", "1"))
        .containsExactly(
            "* Case #1: user 10 banned user 20, until 2026-06-01 13:00:00 UTC, deleting messages of"
                + " the last 1 day; the reason: “spam”.",
            "* Case #1: Discord failed to carry it out (attempt 1: 503 busy); Docket tries again at"
                + " 2026-06-01 12:00:05 UTC.",
            "* Case #1: Discord carried it out; user 20 was told.",
            "* Case #1: it was posted in the mod log, channel 30, message 40.",
            "* Case #2: user 10 banned user 20 silently for good, which replaces case #1; no reason"
                + " was given.",
            "* Case #2: it will not be carried out (Missing Permissions), so still in force is case"
                + " #1.",
            "* Case #3: the ban of user 20, case #1, reached its end.",
            "* Case #1: user 11 changed the reason from “spam” to “sells keys”.");
  }

  @Test
  void theStoryOfAMemberIsToldOverAllFeaturesWithAwardsInBrief() {
    assertThat(replay("--member", "20"))
        .startsWith(
            "* user 20 earned 20 XP with a message, and reached level 1 with 20 XP in all.",
            "* user 20 earned 40 XP in 2 messages between A and B.",
            "* Case #1: user 10 banned user 20, until 2026-06-01 13:00:00 UTC, deleting messages of"
                + " the last 1 day; the reason: “spam”.")
        .endsWith(
            "* Case #6: user 10 warned user 20; the reason: “spam”.",
            "* Case #7: user 10 kicked user 20; the reason: “spam”.",
            "* user 20 earned 20 XP with a message, and reached level 2 with 80 XP in all.",
            "* user 20 earned 80 XP in 4 messages between A and B.");
    assertThat(replay("--member", "404")).containsExactly("(nothing happened)");
  }

  @Test
  void theStoryOfAModeratorIsWhatTheyDidToOthers() {
    assertThat(replay("--moderator", "10"))
        .anyMatch(it -> it.contains("Case #7: user 10 kicked user 20"))
        .contains(
            "* Case #4: user 10 timed out user 21, until 2026-06-01 12:10:00 UTC; the reason:"
                + " “spam”.",
            "* Case #5: user 10 ended the timeout of user 21 silently, which was case #4; no reason"
                + " was given.")
        .noneMatch(it -> it.contains("earned"));
    assertThat(replay("--moderator", "11"))
        .containsExactly("* Case #1: user 11 changed the reason from “spam” to “sells keys”.");
  }

  @Test
  void aStoryCanBeginAndEndAtATimeOrAPosition() {
    assertThat(replay("--member", "20", "--from", beforeTheKick.toString()))
        .first()
        .isEqualTo("* Case #7: user 10 kicked user 20; the reason: “spam”.");
    assertThat(replay("--member", "20", "--to", beforeTheKick.toString()))
        .last()
        .isEqualTo("* Case #6: user 10 warned user 20; the reason: “spam”.");
    assertThat(replay("--member", "20", "--from", "2", "--to", "3"))
        .containsExactly(
            "* user 20 reached level 1 with 20 XP in all.", //
            "* user 20 earned 20 XP with a message.");
  }

  @Test
  void aRecordAsOfAPositionSaysWhatIsInForce() {
    var all = docket("events", "as-of", "--stream", "member-record/900/20", "--at", "0s").out();
    assertThat(all)
        .endsWith(
            "=> Cases on record: 5.\n=> No ban.\n=> No timeout.\n=> No jail.\n"
                + "=> No poll ban.\n=> No snippet ban.\n")
        .startsWith("As of position ");
    assertThat(docket("events", "as-of", "--stream", "member-record/900/20", "--at", "6").out())
        .endsWith(
            "=> Cases on record: 1.\n=> The ban of case #1, until 2026-06-01 13:00:00 UTC.\n"
                + "=> No timeout.\n=> No jail.\n=> No poll ban.\n=> No snippet ban.\n");
  }
}
