package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.docket.cases.CaseQuery.ListEvidence;
import dev.docket.cases.EvidenceList.Item;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Commands that are chosen from the menu of a member or of a message. */
class ContextMenuTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void banAsksForTheReasonInAForm() {
    var target = world.newMember("spammer");

    var opened = world.guild.menu(world.moderator.id(), world.general, "Ban", target);
    opened.awaitAcknowledgement(PATIENCE);
    assertThat(opened.modal().path("title").asString()).isEqualTo("Ban · spammer");
    var said = world.fills(opened, "reason", "sells keys\nin every channel");

    assertThat(said).contains("BAN", "applied", "sells keys");
    assertThat(world.guild.bans()).containsKey(target.id());
  }

  @Test
  void theFormOfARestartedDocketIsStillGood() {
    var target = world.newMember("patient");
    var opened = world.guild.menu(world.moderator.id(), world.general, "Warn", target);
    opened.awaitAcknowledgement(PATIENCE);

    world.stopDocket();
    world.startDocket();

    assertThat(world.fills(opened, "reason", "late")).contains("WARN", "applied", "late");
    assertThat(world.latestCaseOf(target).reason()).isEqualTo("late");
  }

  @Test
  void aFormThatIsDeliveredTwiceIsOneCase() {
    var target = world.newMember("twice");
    var opened = world.guild.menu(world.moderator.id(), world.general, "Warn", target);
    opened.awaitAcknowledgement(PATIENCE);

    var sent = world.guild.submitModal(opened, Map.of("reason", "once"));
    sent.reply(PATIENCE);
    world.guild.repeat(sent);
    SandboxWorld.eventually(
        "the second is answered",
        () -> world.calls("POST", "/interactions/" + sent.id() + "/.*").size() == 2);

    assertThat(world.casesOf(target)).hasSize(1);
  }

  @Test
  void theCasesOfAMemberAreListed() {
    var target = world.newMember("known");
    world.asks("warn", "user", target, "reason", "first");

    var said =
        world.guild.menu(world.moderator.id(), world.general, "Cases of this member", target);

    assertThat(textOf(said.reply(PATIENCE))).contains("WARN", "<@" + target.id() + ">");
    assertThat(said.ephemeral()).isTrue();
  }

  @Test
  void warningTheAuthorNamesTheMessage() {
    var target = world.newMember("author");
    var message = world.guild.say(target.id(), world.general, "buy my keys");

    var opened = world.guild.menu(world.moderator.id(), "Warn the author", message);
    var said = world.fills(opened, "reason", "advertising");

    assertThat(said).contains("WARN", "applied");
    assertThat(world.latestCaseOf(target).reason())
        .startsWith("advertising")
        .endsWith("/%d/%d/%d".formatted(world.guild.id(), world.general, message));
    var number = world.latestCaseOf(target).caseNumber();
    assertThat(world.docket.queries().askLatest(new ListEvidence(world.guild.id(), number)).items())
        .extracting(Item::url, Item::text, Item::authorId)
        .containsExactly(
            tuple(
                "https://discord.com/channels/%d/%d/%d"
                    .formatted(world.guild.id(), world.general, message),
                "buy my keys",
                target.id()));
  }

  @Test
  void whoMayNotBanIsToldInsteadOfAsked() {
    var opened = world.guild.menu(world.member.id(), world.general, "Ban", world.moderator);

    assertThat(textOf(opened.reply(PATIENCE))).contains("You do not have the permission");
    assertThat(opened.ephemeral()).isTrue();
  }

  @Test
  void aMemberWhoHasLeftMeanwhileCanStillBeBanned() {
    var target = world.newMember("gone");
    var opened = world.guild.menu(world.moderator.id(), world.general, "Ban", target);
    opened.awaitAcknowledgement(PATIENCE);
    world.guild.leave(target);

    assertThat(world.fills(opened, "reason", "left in time")).contains("BAN", "applied");
  }

  @Test
  void theReasonOfACaseIsChangedInAFormThatShowsThePresentOne() {
    var target = world.newMember("amended");
    world.asks("warn", "user", target, "reason", "before");
    var number = world.latestCaseOf(target).caseNumber();

    var opened = world.slash(world.moderator.id(), "case reason", "number", number);
    opened.awaitAcknowledgement(PATIENCE);

    assertThat(opened.modal().toString()).contains("before", "Reason of case #" + number);
    assertThat(world.fills(opened, "reason", "y".repeat(1_000))).contains("y".repeat(1_000));
    assertThat(world.caseOf(number).reason()).isEqualTo("y".repeat(1_000));
  }

  @Test
  void thereIsNoFormForACaseThatIsNotThere() {
    var opened = world.slash(world.moderator.id(), "case reason", "number", 9_999);

    assertThat(textOf(opened.reply(PATIENCE))).contains("There is no case #9999");
  }

  @Test
  void aReasonOnlyOfBlanksIsRefused() {
    var target = world.newMember("blank");
    world.asks("warn", "user", target, "reason", "before");
    var number = world.latestCaseOf(target).caseNumber();
    var opened = world.slash(world.moderator.id(), "case reason", "number", number);

    assertThat(world.fills(opened, "reason", "  ")).contains("The reason is empty.");
  }
}
