package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseState;
import dev.docket.cases.Validity;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access(), "docket.discord.first-retry=200ms");
    var role = world.guild.createRole("admins", 7, SandboxPermission.ADMINISTRATOR);
    admin = world.newMember("ada", role);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @AfterEach
  void forgive() {
    world.discord.failures().clear();
  }

  private static List<SandboxUser> members(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> world.newMember(name + " " + i)).toList();
  }

  private static String ids(List<SandboxUser> users) {
    return users.stream().map(it -> String.valueOf(it.id())).collect(Collectors.joining(" "));
  }

  private static SandboxMessage asks(SandboxUser by, String command, Object... options) {
    return world.slash(by.id(), command, options).reply(PATIENCE);
  }

  private static String numberIn(SandboxMessage question) {
    return textOf(question).replaceAll("(?s).*Number `(\\d+)`.*", "$1");
  }

  private static String press(SandboxUser user, SandboxMessage question, int button) {
    var pressed = world.guild.click(user.id(), question.id(), buttonsOf(question).get(button));
    pressed.awaitAcknowledgement(PATIENCE);
    eventually(
        "it is through",
        () ->
            Stream.of("finished", "cancelled", "Nothing was done")
                .anyMatch(textOf(world.guild.message(question.id()).orElseThrow())::contains));
    return textOf(world.guild.message(question.id()).orElseThrow());
  }

  @Test
  void thirtyMembersAreBannedByTwoRequestsAndEachHasACaseOfTheirOwn() {
    var raiders = members("raider", 30);
    var since = world.discord.calls().size();
    var question = asks(admin, "mass ban", "users", ids(raiders), "reason", "raid");

    assertThat(textOf(question)).contains("30 users would be ruled on", "not confirmed");
    assertThat(world.guild.bans()).doesNotContainKey(raiders.getFirst().id());

    var results = press(admin, question, 0);

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
    var low = members("low", 2);
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

    var question = asks(admin, "mass warn", "users", users);

    assertThat(textOf(question))
        .contains("2 users would be ruled on", "3 would be refused")
        .contains(
            "whose highest role is equal to or above yours", "You cannot do this to yourself");
    assertThat(press(admin, question, 0)).contains("5 of 5 settled: 2 cases, 3 refused");
    assertThat(world.casesOf(low.getFirst())).hasSize(1);
    assertThat(world.casesOf(high)).isEmpty();
  }

  @Test
  void whoIsNoMemberIsBannedByIdAndWhomDiscordDoesNotKnowFails() {
    var stranger = world.discord.createUser("stranger");
    var member = world.newMember("some member");
    var unknown = 999_999_999_999_999_999L;

    var question =
        asks(admin, "mass ban", "users", stranger.id() + " " + member.id() + " " + unknown);
    var results = press(admin, question, 0);

    assertThat(results).contains("3 of 3 settled: 3 cases", "1 not carried out yet or failed");
    assertThat(world.guild.bans()).containsKeys(stranger.id(), member.id());
    assertThat(results).contains("failed");
  }

  @Test
  void whereDocketMayNotBanManyAtOnceItBansEach() {
    world.discord.failures().on("POST", ".*/bulk-ban").answer(403, 50013, "Missing Permissions");
    var targets = members("one by one", 3);

    var results = press(admin, asks(admin, "mass ban", "users", ids(targets)), 0);

    assertThat(results).contains("3 of 3 settled: 3 cases, 0 refused; 0 not");
    assertThat(world.guild.bans().keySet())
        .containsAll(targets.stream().map(SandboxUser::id).toList());
    assertThat(targets).allSatisfy(it -> assertThat(world.directMessages(it)).hasSize(1));
  }

  @Test
  void whatDiscordFailsToDoNowIsDoneLater() {
    world.discord.failures().on("POST", ".*/bulk-ban").answer(500).times(4);
    var targets = members("later", 3);

    press(admin, asks(admin, "mass ban", "users", ids(targets)), 0);

    eventually(
        "all are banned",
        () -> targets.stream().allMatch(it -> world.guild.bans().containsKey(it.id())));
    assertThat(targets).allSatisfy(it -> assertThat(world.casesOf(it)).hasSize(1));
  }

  @Test
  void aTemporaryMassBanEndsThoughItsReasonIsThatOfMany() {
    var targets = members("for a while", 2);
    press(admin, asks(admin, "mass tempban", "users", ids(targets), "duration", "7d"), 0);

    assertThat(world.guild.bans().get(targets.getFirst().id())).startsWith("Cases #");
    assertThat(world.latestCaseOf(targets.getFirst()).kind()).isEqualTo(CaseKind.TEMPBAN);
    assertThat(world.latestCaseOf(targets.getFirst()).endsAt()).isNotNull();
  }

  @Test
  void membersAreTimedOutKickedAndUnbannedTogether() {
    var targets = members("many things", 3);
    var first = targets.getFirst();

    press(admin, asks(admin, "mass timeout", "users", ids(targets), "duration", "10m"), 0);
    assertThat(world.guild.timedOutUntil(first.id())).isPresent();
    press(admin, asks(admin, "mass untimeout", "users", ids(targets)), 0);
    assertThat(world.guild.timedOutUntil(first.id())).isEmpty();
    press(admin, asks(admin, "mass kick", "users", ids(targets)), 0);
    assertThat(world.guild.isMember(first.id())).isFalse();
    press(admin, asks(admin, "mass ban", "users", ids(targets)), 0);
    assertThat(world.guild.bans()).containsKey(first.id());
    var results = press(admin, asks(admin, "mass unban", "users", ids(targets)), 0);

    assertThat(results).contains("3 of 3 settled: 3 cases, 0 refused; 0 not");
    assertThat(world.guild.bans()).doesNotContainKey(first.id());
  }

  @Test
  void aLongListIsTypedIntoAFormThatKeepsWhatWasTypedBefore() {
    var targets = members("listed", 3);
    var opened = world.slash(admin.id(), "mass timeout", "duration", "45m", "silent", true);
    opened.awaitAcknowledgement(PATIENCE);
    var lines = ids(targets).replace(' ', '\n');

    var question =
        world.guild.submitModal(opened, Map.of("users", lines, "reason", "raid")).reply(PATIENCE);

    assertThat(textOf(question)).contains("3 users would be ruled on");
    assertThat(press(admin, question, 0)).contains("3 of 3 settled: 3 cases");
    assertThat(world.latestCaseOf(targets.getFirst()))
        .matches(it -> it.silent() && "raid".equals(it.reason()));
  }

  @Test
  void badListsAreRefusedInWordsThatNameTheFault() {
    assertThat(textOf(asks(admin, "mass ban", "users", "12 <@x> " + world.member.id())))
        .contains("`12 <@x>` names no user");
    assertThat(textOf(asks(admin, "mass ban", "users", " , "))).contains("at least one user");
    var many =
        IntStream.range(0, 201)
            .mapToObj(it -> String.valueOf(100_000_000_000_000_000L + it))
            .collect(Collectors.joining(","));
    assertThat(textOf(asks(admin, "mass ban", "users", many))).contains("You named 201 users");
    assertThat(textOf(asks(admin, "mass timeout", "users", "" + admin.id(), "duration", "soon")))
        .contains("soon");
    assertThat(textOf(asks(world.moderator, "mass ban", "users", "" + world.member.id())))
        .contains("You do not have the permission");
    assertThat(textOf(asks(admin, "mass show", "batch", "77"))).contains("no mass action `77`");
  }

  @Test
  void theResultsAreTurnedPageByPage() {
    var targets = members("paged", 20);
    var question = asks(admin, "mass warn", "users", ids(targets), "silent", true);
    press(admin, question, 0);
    var number = numberIn(question);

    var first = asks(admin, "mass show", "batch", number);
    assertThat(textOf(first)).contains("<@" + targets.getFirst().id() + ">");
    assertThat(textOf(first)).doesNotContain("<@" + targets.getLast().id() + ">");
    var next =
        textOf(
            world.guild.click(admin.id(), first.id(), buttonsOf(first).getFirst()).reply(PATIENCE));
    assertThat(next).contains("<@" + targets.getLast().id() + ">");
  }

  @Test
  void aMassBanIsUndoneAfterAPreviewAndWhatStaysAsItIsIsSaid() {
    var targets = members("mistaken", 4);
    var question = asks(admin, "mass ban", "users", ids(targets));
    press(admin, question, 0);
    var number = numberIn(question);
    world.asks(admin.id(), "unban", "user", targets.getFirst());

    var preview = asks(admin, "undo", "batch", number);

    assertThat(textOf(preview)).contains("4 acts would be undone", "lift it and void it");
    var pressed =
        world.guild.click(admin.id(), preview.id(), buttonsOf(preview).getFirst()).reply(PATIENCE);
    assertThat(textOf(pressed)).contains("4 of 4 acts are undone");
    eventually(
        "nobody is banned",
        () -> targets.stream().noneMatch(it -> world.guild.bans().containsKey(it.id())));
    assertThat(targets)
        .allSatisfy(it ->
            assertThat(world.casesOf(it))
                .filteredOn(found -> found.kind() == CaseKind.BAN)
                .singleElement()
                .matches(found -> found.validity() == Validity.VOIDED));
    assertThat(textOf(asks(admin, "undo", "batch", number))).contains("nothing to undo");
    assertThat(textOf(asks(admin, "undo", "batch", number, "since", "1h")))
        .contains("Say what to undo");
  }
}
