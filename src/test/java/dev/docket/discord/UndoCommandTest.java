package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseKind;
import dev.docket.cases.Validity;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** All that a rogue moderator did, taken back with one command. */
class UndoCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static SandboxUser admin;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
    var role = world.guild.createRole("admins", 7, SandboxPermission.ADMINISTRATOR);
    admin = world.newMember("ada", role);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private static SandboxUser rogue(String name) {
    return world.newMember(name, world.moderatorRole);
  }

  private static void rules(SandboxUser by, String command, Object... options) {
    assertThat(world.asks(by.id(), command, options)).contains("applied");
  }

  private static SandboxMessage preview(SandboxUser moderator) {
    return world.slash(admin.id(), "undo", "user", moderator, "since", "1h").reply(PATIENCE);
  }

  private static String press(SandboxUser user, SandboxMessage question, int button) {
    return textOf(
        world
            .guild
            .click(user.id(), question.id(), buttonsOf(question).get(button))
            .reply(PATIENCE));
  }

  @Test
  void theActsArePreviewedAndThenTakenBackLatestFirst() {
    var rogue = rogue("rogue");
    var banned = world.newMember("banned");
    var muted = world.newMember("muted");
    var warned = world.newMember("warned");
    var kicked = world.newMember("kicked");
    var pardoned = world.newMember("pardoned");
    rules(world.moderator, "ban", "user", pardoned, "reason", "spam");
    rules(rogue, "ban", "user", banned);
    rules(rogue, "timeout", "user", muted, "duration", "2h");
    rules(rogue, "warn", "user", warned);
    rules(rogue, "kick", "user", kicked);
    rules(rogue, "unban", "user", pardoned);

    var question = preview(rogue);

    assertThat(textOf(question))
        .contains("5 acts would be undone", "lift it and void it", "void it; the member stays gone")
        .contains("put in force again what it lifted", "1 of them cannot be taken back in full");
    assertThat(world.guild.bans()).containsKey(banned.id());
    assertThat(press(admin, question, 0)).contains("5 of 5 acts are undone");

    eventually("the ban is lifted", () -> !world.guild.bans().containsKey(banned.id()));
    eventually("the pardoned is banned again", () -> world.guild.bans().containsKey(pardoned.id()));
    for (var target : new SandboxUser[] {banned, muted, warned, kicked}) {
      assertThat(world.casesOf(target))
          .filteredOn(it -> it.moderatorId() == rogue.id())
          .singleElement()
          .matches(it -> it.validity() == Validity.VOIDED);
    }
    assertThat(world.latestCaseOf(banned).kind()).isEqualTo(CaseKind.UNBAN);
    assertThat(world.latestCaseOf(muted).kind()).isEqualTo(CaseKind.UNTIMEOUT);
    assertThat(world.latestCaseOf(pardoned).kind()).isEqualTo(CaseKind.BAN);
    assertThat(world.latestCaseOf(pardoned).moderatorId()).isEqualTo(admin.id());
  }

  @Test
  void aReasonThatWasChangedIsPutBackAndAVoidedCaseIsReinstated() {
    var rogue = rogue("meddler");
    var target = world.newMember("victim");
    rules(world.moderator, "warn", "user", target, "reason", "spam");
    var number = world.latestCaseOf(target).caseNumber();
    world.asks(rogue.id(), "case reason", "number", number, "reason", "nothing at all");
    world.asks(rogue.id(), "case void", "number", number, "reason", "a friend of mine");

    assertThat(press(admin, preview(rogue), 0)).contains("2 of 2 acts are undone");

    eventually(
        "the case is as it was",
        () ->
            "spam".equals(world.caseOf(number).reason())
                && world.caseOf(number).validity() == Validity.REINSTATED);
  }

  @Test
  void whatCameAfterThePreviewIsLeftAndSaidSo() {
    var rogue = rogue("quick");
    var shown = world.newMember("shown");
    var unseen = world.newMember("unseen");
    rules(rogue, "warn", "user", shown);
    var question = preview(rogue);
    rules(rogue, "warn", "user", unseen);

    assertThat(press(admin, question, 0))
        .contains("1 of 1 acts are undone", "1 acts came after the preview");

    eventually(
        "what was shown is void", () -> world.latestCaseOf(shown).validity() == Validity.VOIDED);
    assertThat(world.latestCaseOf(unseen).validity()).isEqualTo(Validity.VALID);
  }

  @Test
  void nothingIsDoneWithoutAYesAndNothingIsDoneTwice() {
    var rogue = rogue("hesitant");
    var target = world.newMember("lucky");
    rules(rogue, "warn", "user", target);
    var number = world.latestCaseOf(target).caseNumber();

    assertThat(press(admin, preview(rogue), 1)).contains("Nothing was done");
    assertThat(world.caseOf(number).validity()).isEqualTo(Validity.VALID);

    press(admin, preview(rogue), 0);
    eventually("it is void", () -> world.caseOf(number).validity() == Validity.VOIDED);
    assertThat(textOf(preview(rogue))).contains("nothing to undo");
  }

  @Test
  void anOrdinaryModeratorMayNotUndoAnother() {
    assertThat(world.asks("undo", "user", rogue("other"), "since", "1h"))
        .contains("You do not have the permission");
  }
}
