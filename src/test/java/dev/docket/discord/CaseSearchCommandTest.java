package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Finding cases again by what was written about them, and by how they stand. */
class CaseSearchCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final Pattern NUMBER = Pattern.compile("`#(\\d+)`");

  private static SandboxWorld world;
  private static SandboxUser talker;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
    talker = world.newMember("talker");
    for (var i = 1; i <= 13; i++) {
      world.asks("warn", "user", talker, "reason", "insults: round " + i, "silent", true);
    }
    world.asks("case label", "number", 3, "label", "raid");
    world.asks("case void", "number", 5, "reason", "mistaken");
    world.asks("case note", "number", 7, "note", "friend of the Lighthouse keeper");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static List<Long> listed(Object... options) {
    return numbers(world.asks("case list", options));
  }

  private static List<Long> numbers(String text) {
    return NUMBER.matcher(text).results().map(it -> Long.valueOf(it.group(1))).toList();
  }

  private static SandboxMessage pressed(SandboxMessage page) {
    return world
        .guild
        .click(world.moderator.id(), page.id(), buttonsOf(page).getLast())
        .reply(PATIENCE);
  }

  /** Lists counted all cases, numbered each page from 1, and failed where there is no icon. */
  @Test
  void d22_theCountIsOfWhatIsListedAndGoesOnOverPages() {
    var other = world.newMember("other");
    world.asks("warn", "user", other, "silent", true);

    var first = world.slash(world.moderator.id(), "case list", "user", talker).reply(PATIENCE);
    world.asks("warn", "user", other, "silent", true);
    var second = pressed(first);

    assertThat(textOf(first)).contains("Cases 1–10 of 13");
    assertThat(textOf(second)).contains("Cases 11–13 of 13");
    assertThat(numbers(textOf(second))).containsExactly(3L, 2L, 1L);
    assertThat(second.components()).isEmpty();
    assertThat(world.asks("case list", "user", talker, "type", "BAN")).isEqualTo("No cases found.");
  }

  @Test
  void casesAreFoundByLabelStateAndValidity() {
    assertThat(listed("label", " Raid")).containsExactly(3L);
    assertThat(listed("validity", "VOIDED")).containsExactly(5L);
    assertThat(listed("user", talker, "validity", "STANDING")).hasSize(10).doesNotContain(5L);
    assertThat(listed("user", talker, "state", "APPLIED", "label", "raid")).containsExactly(3L);
    assertThat(world.asks("case list", "state", "FAILED")).isEqualTo("No cases found.");
    assertThat(world.suggests(world.moderator, "case list", "label", "RA").values())
        .containsExactly("raid");
    assertThat(world.suggests(world.moderator, "case unlabel", "label", "", "number", 3).values())
        .contains("raid");
    assertThat(world.suggests(world.member, "case list", "label", "")).isEmpty();
  }

  @Test
  void aSearchGoesOnAfterARestartOfDocket() {
    var first =
        world
            .slash(world.moderator.id(), "case list", "text", "INSULTS round", "user", talker)
            .reply(PATIENCE);
    assertThat(textOf(first)).contains("Cases 1–10\"");

    world.stopDocket();
    world.startDocket();
    var second = pressed(first);

    assertThat(textOf(second)).contains("Cases 11–13 of 13");
    assertThat(numbers(textOf(second))).containsExactly(3L, 2L, 1L);
  }

  @Test
  void aTextIsFoundInNotesAndMayHoldWhatSeparatesThePartsOfAnId() {
    assertThat(listed("text", "keeper lighthouse")).containsExactly(7L);
    var first = world.slash(world.moderator.id(), "case list", "text", "s: r, o").reply(PATIENCE);
    assertThat(textOf(first)).contains("No cases found.");
    var colon = world.slash(world.moderator.id(), "case list", "text", "insults:").reply(PATIENCE);
    assertThat(numbers(textOf(pressed(colon)))).containsExactly(3L, 2L, 1L);
  }

  @Test
  void filtersThatNoButtonCouldHoldAreRefused() {
    assertThat(world.asks("case list", "text", "x".repeat(61), "user", talker))
        .matches("❌ These filters are \\d characters too long together: use a shorter text .*");
    assertThat(world.asks("case list", "text", "x".repeat(53), "user", talker))
        .isEqualTo("No cases found.");
    assertThat(world.asks("case list", "text", " ")).isEqualTo("❌ The text is empty.");
  }

  @Test
  void aTimeoutThatRanOutIsShownAsExpiredEverywhere() {
    var target = world.newMember("silenced");
    world.asks("timeout", "user", target, "duration", "3s", "reason", "loud");
    var number = world.latestCaseOf(target).caseNumber();
    assertThat(world.awaitModLog(number)).contains("applied");

    eventually(
        "the mod log shows the end",
        () -> world.modLogPosts(number).stream().allMatch(it -> it.contains("expired")));

    assertThat(world.asks("case view", "number", number)).contains("expired");
    assertThat(world.asks("case list", "user", target)).contains(": expired");
    assertThat(listed("user", target, "state", "EXPIRED")).containsExactly(number);
    assertThat(listed("user", target, "state", "APPLIED")).isEmpty();
    assertThat(world.asks("case label", "number", number, "label", "late")).contains("expired");
    assertThat(world.caseOf(number)).extracting(CaseView::state).isEqualTo(CaseState.APPLIED);
  }
}
