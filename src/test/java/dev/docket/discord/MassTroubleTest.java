package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.BatchPhase;
import dev.docket.cases.CaseRefusal;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Mass actions that are cut short, crossed, cancelled, and met by a hostile Discord. */
class MassTroubleTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final Duration LONG = Duration.ofSeconds(60);

  private static SandboxWorld world;
  private static MassActions ada;
  private static MassActions ben;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access(), "docket.discord.first-retry=200ms");
    var role = world.guild.createRole("admins", 7, SandboxPermission.ADMINISTRATOR);
    ada = new MassActions(world, world.newMember("ada", role));
    ben = new MassActions(world, world.newMember("ben", role));
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @AfterEach
  void forgive() {
    world.discord.failures().clear();
  }

  /** Each member is told before the ban, so that this slows a mass ban down. */
  private static void slow() {
    world.discord.failures().on("POST", "/channels/.*/messages").delay(Duration.ofMillis(150));
  }

  private static void eachIsBannedOnce(List<SandboxUser> users) {
    eventually(
        "all are banned",
        LONG,
        () -> users.stream().allMatch(it -> world.guild.bans().containsKey(it.id())));
    assertThat(users).allSatisfy(it -> assertThat(world.casesOf(it)).hasSize(1));
    var numbers = users.stream().map(it -> world.latestCaseOf(it).caseNumber()).toList();
    assertThat(numbers).doesNotHaveDuplicates();
  }

  @Test
  void whatARestartInterruptsIsGoneOnWithAndNobodyIsRuledOnTwice() {
    slow();
    var users = ada.members("interrupted", 60);
    var begun = ada.begin("mass ban", "users", MassActions.ids(users), "reason", "raid");
    eventually("some are banned", () -> world.guild.bans().containsKey(users.getFirst().id()));
    eventually("some more are told", () -> !world.directMessages(users.get(30)).isEmpty());
    world.stopDocket();
    assertThat(world.guild.bans()).doesNotContainKey(users.getLast().id());

    world.startDocket();

    ada.await(begun, BatchPhase.FINISHED, LONG);
    eachIsBannedOnce(users);
    assertThat(ada.batch(begun).caseNumbers()).hasSize(60).doesNotHaveDuplicates();
    assertThat(users).allSatisfy(it -> assertThat(world.directMessages(it)).hasSize(1));
    assertThat(textOf(ada.ask("mass show", "batch", MassActions.numberIn(begun))))
        .contains("60 of 60 settled: 60 cases, 0 refused");
  }

  @Test
  void itIsCancelledByTheButtonFromBeforeARestart() {
    slow();
    var users = ada.members("spared", 80);
    var begun = ada.begin("mass ban", "users", MassActions.ids(users));
    eventually("it shows how far it is", () -> ada.shown(begun).contains("25 of 80 settled"));
    var running = ada.now(begun);
    assertThat(textOf(running)).contains("running");
    world.stopDocket();
    world.startDocket();

    ada.click(running, 0);
    ada.await(begun, BatchPhase.CANCELLED, LONG);

    eventually("whoever was picked has a result", () -> ada.shown(begun).contains("cancelled"));
    assertThat(users.stream().filter(it -> !world.casesOf(it).isEmpty()).count())
        .isBetween(25L, 50L);
    assertThat(world.guild.bans()).doesNotContainKey(users.getLast().id());
    var again = ada.ask("mass cancel", "batch", MassActions.numberIn(begun));
    assertThat(textOf(again)).contains("was cancelled before");
    var ruled = ada.batch(begun).results();
    eventually(
        "all picked are settled",
        () ->
            ada.batch(begun).results().size()
                == users.stream().filter(it -> !world.casesOf(it).isEmpty()).count());
    assertThat(ruled).allMatch(it -> it.caseNumber() != null);
  }

  @Test
  void ofTwoModeratorsWhoNameTheSameMembersOneIsToldOfTheOthersCases() {
    var users = ada.members("named twice", 60);
    var first = users.subList(0, 40);
    var second = users.subList(20, 60).reversed();
    var one = ada.ask("mass ban", "users", MassActions.ids(first));
    var two = ben.ask("mass ban", "users", MassActions.ids(second));
    ada.click(one, 0);
    ben.click(two, 0);

    ada.await(one, BatchPhase.FINISHED, LONG);
    ben.await(two, BatchPhase.FINISHED, LONG);

    eachIsBannedOnce(users);
    var results =
        Stream.concat(ada.batch(one).results().stream(), ben.batch(two).results().stream())
            .toList();
    assertThat(results).hasSize(80);
    assertThat(results).filteredOn(it -> it.caseNumber() != null).hasSize(60);
    assertThat(results)
        .filteredOn(it -> it.caseNumber() == null)
        .hasSize(20)
        .allMatch(it -> it.refusal() == CaseRefusal.ALREADY_BANNED)
        .allMatch(it -> it.details().equals(List.of(numberOf(it.userId(), users))));
  }

  private static String numberOf(long userId, List<SandboxUser> users) {
    var user = users.stream().filter(it -> it.id() == userId).findFirst().orElseThrow();
    return String.valueOf(world.latestCaseOf(user).caseNumber());
  }

  @Test
  void aHostileDiscordDelaysAMassBanAndNeitherLosesNorDoublesAnybody() {
    var users = ada.members("hunted", 60);
    var failures = world.discord.failures();
    failures.on("POST", ".*/bulk-ban").rateLimit(Duration.ofSeconds(1)).times(1);
    failures.on("POST", ".*/bulk-ban").dropAnswer().times(2);
    failures.on("POST", ".*/bulk-ban").answer(500).times(2);
    failures.on("PUT", ".*/bans/.*").answer(503).times(3);
    failures.on("PUT", ".*/bans/.*").rateLimitWithoutRetryAfter().times(1);
    failures.on("POST", "/users/@me/channels").answer(502).times(5);

    var begun = ada.begin("mass ban", "users", MassActions.ids(users));
    ada.await(begun, BatchPhase.FINISHED, LONG);

    eachIsBannedOnce(users);
    assertThat(users)
        .allSatisfy(it -> assertThat(world.directMessages(it)).hasSizeLessThanOrEqualTo(1));
    eventually(
        "every case is applied",
        LONG,
        () ->
            textOf(ada.ask("mass show", "batch", MassActions.numberIn(begun)))
                .contains("60 cases, 0 refused; 0 not"));
  }

  @Test
  void aModeratorWhoIsDismissedMeanwhileRulesOnNobodyElse() {
    slow();
    var role = world.guild.createRole("shortlived", 6, SandboxPermission.ADMINISTRATOR);
    var rogue = new MassActions(world, world.newMember("rogue", role));
    var users = rogue.members("lucky", 60);
    var begun = rogue.begin("mass ban", "users", MassActions.ids(users));
    eventually("it runs", () -> !world.directMessages(users.getFirst()).isEmpty());

    world.guild.deleteRole(role);

    rogue.await(begun, BatchPhase.FINISHED, LONG);
    assertThat(rogue.batch(begun).results())
        .filteredOn(it -> it.refusal() == CaseRefusal.MISSING_PERMISSION)
        .hasSizeGreaterThanOrEqualTo(10);
    assertThat(world.guild.bans()).doesNotContainKey(users.getLast().id());
  }
}
