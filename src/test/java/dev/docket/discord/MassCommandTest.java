package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.cases.Validity;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many members ruled on by one command, as moderators see it. */
class MassCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static SandboxUser admin;
  private static MassActions mass;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access(), "docket.discord.first-retry=200ms");
    var role = world.guild.createRole("admins", 7, SandboxPermission.ADMINISTRATOR);
    admin = world.newMember("ada", role);
    mass = new MassActions(world, admin);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @AfterEach
  void forgive() {
    world.discord.failures().clear();
  }

  @Test
  void thirtyMembersAreBannedByTwoRequestsAndEachHasACaseOfTheirOwn() {
    var raiders = mass.members("raider", 30);
    var since = world.discord.calls().size();
    var question = mass.ask("mass ban", "users", MassActions.ids(raiders), "reason", "raid");

    assertThat(textOf(question)).contains("30 users would be ruled on", "not confirmed");
    assertThat(world.guild.bans()).doesNotContainKey(raiders.getFirst().id());

    var results = mass.confirm(question);

    assertThat(results).contains("finished", "30 of 30 settled: 30 cases, 0 refused", "applied");
    assertThat(world.guild.bans().keySet())
        .containsAll(raiders.stream().map(SandboxUser::id).toList());
    var numbers =
        raiders.stream().map(it -> world.latestCaseOf(it).caseNumber()).distinct().toList();
    assertThat(numbers).hasSize(30);
    assertThat(world.discord.calls().stream().skip(since))
        .filteredOn(it -> it.path().matches(".*/(bulk-ban|bans/.*)") && !it.method().equals("GET"))
        .hasSize(2)
        .allMatch(it -> it.method().equals("POST"));
    assertThat(world.latestCaseOf(raiders.getFirst()))
        .matches(it -> it.kind() == CaseKind.BAN && "raid".equals(it.reason()))
        .matches(it -> it.moderatorId() == admin.id() && it.state() == CaseState.APPLIED);
    assertThat(raiders).allSatisfy(it -> assertThat(world.directMessages(it)).hasSize(1));
    assertThat(world.awaitModLog(numbers.getFirst())).contains("raid");
  }

  @Test
  void whoCannotBeRuledOnIsNamedBeforeAndAfterAndNobodyIsRuledOnTwice() {
    var low = mass.members("low", 2);
    var high = world.newMember("high", world.guild.createRole("high", 8));
    var users =
        "<@%d>, %d;%d <@!%d> %d %d"
            .formatted(
                low.get(0).id(),
                low.get(1).id(),
                low.get(0).id(),
                high.id(),
                world.guild.ownerId(),
                admin.id());

    var question = mass.ask("mass warn", "users", users);

    assertThat(textOf(question))
        .contains("2 users would be ruled on", "3 would be refused")
        .contains(
            "whose highest role is equal to or above yours", "You cannot do this to yourself");
    assertThat(mass.confirm(question)).contains("5 of 5 settled: 2 cases, 3 refused");
    assertThat(world.casesOf(low.getFirst())).hasSize(1);
    assertThat(world.casesOf(high)).isEmpty();
  }

  @Test
  void whoIsNoMemberIsBannedByIdAndWhomDiscordDoesNotKnowFails() {
    var stranger = world.discord.createUser("stranger");
    var member = world.newMember("some member");
    var unknown = 999_999_999_999_999_999L;

    var question = mass.ask("mass ban", "users", stranger.id() + " " + member.id() + " " + unknown);
    var results = mass.confirm(question);

    assertThat(results).contains("3 of 3 settled: 3 cases", "1 not carried out yet or failed");
    assertThat(world.guild.bans()).containsKeys(stranger.id(), member.id());
    assertThat(results).contains("failed");
  }

  @Test
  void whereDocketMayNotBanManyAtOnceItBansEach() {
    world.discord.failures().on("POST", ".*/bulk-ban").answer(403, 50013, "Missing Permissions");
    var targets = mass.members("one by one", 3);

    var results = mass.run("mass ban", "users", MassActions.ids(targets));

    assertThat(results).contains("3 of 3 settled: 3 cases, 0 refused; 0 not");
    assertThat(world.guild.bans().keySet())
        .containsAll(targets.stream().map(SandboxUser::id).toList());
    assertThat(targets).allSatisfy(it -> assertThat(world.directMessages(it)).hasSize(1));
  }

  @Test
  void whatDiscordFailsToDoNowIsDoneLater() {
    world.discord.failures().on("POST", ".*/bulk-ban").answer(500).times(4);
    var targets = mass.members("later", 3);

    mass.run("mass ban", "users", MassActions.ids(targets));

    eventually(
        "all are banned",
        () -> targets.stream().allMatch(it -> world.guild.bans().containsKey(it.id())));
    assertThat(targets).allSatisfy(it -> assertThat(world.casesOf(it)).hasSize(1));
  }

  @Test
  void aTemporaryMassBanEndsThoughItsReasonIsThatOfMany() {
    var targets = mass.members("for a while", 2);
    mass.run("mass tempban", "users", MassActions.ids(targets), "duration", "7d");

    assertThat(world.guild.bans().get(targets.getFirst().id())).startsWith("Cases #");
    assertThat(world.latestCaseOf(targets.getFirst()).kind()).isEqualTo(CaseKind.TEMPBAN);
    assertThat(world.latestCaseOf(targets.getFirst()).endsAt()).isNotNull();
  }

  @Test
  void membersAreTimedOutKickedAndUnbannedTogether() {
    var targets = mass.members("many things", 3);
    var first = targets.getFirst();

    mass.run("mass timeout", "users", MassActions.ids(targets), "duration", "10m");
    assertThat(world.guild.timedOutUntil(first.id())).isPresent();
    mass.run("mass untimeout", "users", MassActions.ids(targets));
    assertThat(world.guild.timedOutUntil(first.id())).isEmpty();
    mass.run("mass kick", "users", MassActions.ids(targets));
    assertThat(world.guild.isMember(first.id())).isFalse();
    mass.run("mass ban", "users", MassActions.ids(targets));
    assertThat(world.guild.bans()).containsKey(first.id());
    assertThat(textOf(mass.ask("mass ban", "users", MassActions.ids(targets))))
        .contains("0 users would be ruled on", "3 would be refused", "is already banned");
    var results = mass.run("mass unban", "users", MassActions.ids(targets));

    assertThat(results).contains("3 of 3 settled: 3 cases, 0 refused; 0 not");
    assertThat(world.guild.bans()).doesNotContainKey(first.id());
  }

  @Test
  void aLongListIsTypedIntoAFormThatKeepsWhatWasTypedBefore() {
    var targets = mass.members("listed", 3);
    var opened = world.slash(admin.id(), "mass timeout", "duration", "45m", "silent", true);
    opened.awaitAcknowledgement(PATIENCE);
    var lines = MassActions.ids(targets).replace(' ', '\n');

    var question =
        world.guild.submitModal(opened, Map.of("users", lines, "reason", "raid")).reply(PATIENCE);

    assertThat(textOf(question)).contains("3 users would be ruled on");
    assertThat(mass.confirm(question)).contains("3 of 3 settled: 3 cases");
    assertThat(world.latestCaseOf(targets.getFirst()))
        .matches(it -> it.silent() && "raid".equals(it.reason()));
  }

  @Test
  void badListsAreRefusedInWordsThatNameTheFault() {
    assertThat(textOf(mass.ask("mass ban", "users", "12 <@x> " + world.member.id())))
        .contains("`12 <@x>` names no user");
    assertThat(textOf(mass.ask("mass ban", "users", " , "))).contains("at least one user");
    var many =
        IntStream.range(0, 201)
            .mapToObj(it -> String.valueOf(100_000_000_000_000_000L + it))
            .collect(Collectors.joining(","));
    assertThat(textOf(mass.ask("mass ban", "users", many))).contains("You named 201 users");
    assertThat(textOf(mass.ask("mass timeout", "users", "" + admin.id(), "duration", "soon")))
        .contains("soon");
    assertThat(
            textOf(
                new MassActions(world, world.moderator)
                    .ask("mass ban", "users", "" + world.member.id())))
        .contains("You do not have the permission");
    assertThat(textOf(mass.ask("mass show", "batch", "77"))).contains("no mass action `77`");
  }

  @Test
  void theResultsAreTurnedPageByPage() {
    var targets = mass.members("paged", 20);
    var question = mass.ask("mass warn", "users", MassActions.ids(targets), "silent", true);
    mass.confirm(question);
    var number = MassActions.numberIn(question);

    var first = mass.ask("mass show", "batch", number);
    assertThat(textOf(first)).contains("<@" + targets.getFirst().id() + ">");
    assertThat(textOf(first)).doesNotContain("<@" + targets.getLast().id() + ">");
    var next =
        textOf(
            world.guild.click(admin.id(), first.id(), buttonsOf(first).getFirst()).reply(PATIENCE));
    assertThat(next).contains("<@" + targets.getLast().id() + ">");
  }

  @Test
  void aMassBanIsUndoneAfterAPreviewAndWhatStaysAsItIsIsSaid() {
    var targets = mass.members("mistaken", 4);
    var question = mass.ask("mass ban", "users", MassActions.ids(targets));
    mass.confirm(question);
    var number = MassActions.numberIn(question);
    world.asks(admin.id(), "unban", "user", targets.getFirst());

    var preview = mass.ask("undo", "batch", number);

    assertThat(textOf(preview)).contains("4 acts would be undone", "lift it and void it");
    var pressed =
        world.guild.click(admin.id(), preview.id(), buttonsOf(preview).getFirst()).reply(PATIENCE);
    assertThat(textOf(pressed)).contains("4 of 4 acts are undone");
    eventually(
        "nobody is banned",
        () -> targets.stream().noneMatch(it -> world.guild.bans().containsKey(it.id())));
    eventually(
        "each has one ban, and it is void",
        () ->
            targets.stream()
                .map(it ->
                    world.casesOf(it).stream()
                        .filter(found -> found.kind() == CaseKind.BAN)
                        .map(CaseView::validity)
                        .toList())
                .allMatch(List.of(Validity.VOIDED)::equals));
    assertThat(textOf(mass.ask("undo", "batch", number))).contains("nothing to undo");
    assertThat(textOf(mass.ask("undo", "batch", number, "since", "1h")))
        .contains("Say what to undo");
  }
}
