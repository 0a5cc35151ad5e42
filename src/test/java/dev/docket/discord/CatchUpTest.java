package dev.docket.discord;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.health.contributor.HealthIndicator;

/** What was done by hand while Docket did not listen is caught up with, once and in order. */
class CatchUpTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  /** How far Discord's clock is from ours. */
  private static final AtomicReference<Duration> OFFSET = new AtomicReference<>(Duration.ZERO);

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world =
        SandboxWorld.lasting(
            POSTGRES.access(),
            () -> Instant.now().plus(OFFSET.get()),
            "docket.discord.first-retry=100ms",
            "docket.discord.read-audit-log-every=1s");
  }

  @AfterAll
  static void close() {
    world.close();
  }

  private List<?> reads() {
    return world.calls("GET", "/guilds/\\d+/audit-logs");
  }

  private CaseView awaitCases(SandboxUser user, int number) {
    eventually(number + " cases about " + user.name(), () -> world.casesOf(user).size() == number);
    return world.latestCaseOf(user);
  }

  private void awaitAnotherRead() {
    var before = reads().size();
    eventually("the audit log is read twice more", () -> reads().size() > before + 1);
  }

  @Test
  void whatHappenedWhileDocketWasDownIsOnRecordWithItsRealTimes() {
    var mona = world.moderator.id();
    var first = world.newMember("first");
    var second = world.newMember("second");
    world.asks("tempban", "user", second, "duration", "1h");
    var tempban = world.latestCaseOf(second).caseNumber();
    world.awaitState(tempban, CaseState.APPLIED);
    world.stopDocket();
    var from = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    world.guild.ban(mona, first.id(), "raid");
    world.guild.unban(mona, second.id(), "appealed");
    world.guild.unban(mona, first.id(), "mistaken");
    var to = Instant.now();

    world.startDocket();

    var last = awaitCases(first, 2);
    assertThat(last.caseNumber()).isEqualTo(tempban + 3);
    assertThat(world.caseOf(tempban + 1).kind()).isEqualTo(CaseKind.BAN);
    assertThat(world.caseOf(tempban + 1).state()).isEqualTo(CaseState.LIFTED);
    assertThat(world.caseOf(tempban + 2).relatedCase()).isEqualTo(tempban);
    assertThat(world.caseOf(tempban).state()).isEqualTo(CaseState.LIFTED);
    assertThat(List.of(world.caseOf(tempban + 1), world.caseOf(tempban + 2), last))
        .allSatisfy(it -> assertThat(it.ruledAt()).isBetween(from, to))
        .allSatisfy(it -> assertThat(it.moderatorId()).isEqualTo(mona))
        .isSortedAccordingTo((a, b) -> a.ruledAt().compareTo(b.ruledAt()));
    awaitAnotherRead();
    assertThat(world.casesOf(first)).hasSize(2);
  }

  @Test
  void aHundredAndFiftyEntriesCrossPages() {
    var users = new ArrayList<SandboxUser>();
    IntStream.range(0, 150).forEach(it -> users.add(world.newMember("raider " + it)));
    world.stopDocket();
    users.forEach(it -> world.guild.ban(world.moderator.id(), it.id(), "raid"));

    world.startDocket();

    awaitCases(users.getLast(), 1);
    var first = world.latestCaseOf(users.getFirst()).caseNumber();
    assertThat(IntStream.range(0, 150))
        .allSatisfy(
            it -> assertThat(world.latestCaseOf(users.get(it)).caseNumber()).isEqualTo(first + it));
  }

  @Test
  void whileDiscordFailsNothingIsSkipped() {
    var users = new ArrayList<SandboxUser>();
    IntStream.range(0, 20).forEach(it -> users.add(world.newMember("raider " + it)));
    world.stopDocket();
    users.forEach(it -> world.guild.ban(world.moderator.id(), it.id(), "raid"));
    world.discord.failures().on("GET", "/guilds/\\d+/audit-logs").answer(500, 0, "no").times(2);

    world.startDocket();

    awaitCases(users.getLast(), 1);
    assertThat(users).allSatisfy(it -> assertThat(world.casesOf(it)).hasSize(1));
  }

  @Test
  void withoutTheRightToReadItOnlyTheAuditLogIsMissingAndLaterItIsCaughtUp() {
    world.guild.setBotPermissions(
        SandboxPermission.BAN_MEMBERS, SandboxPermission.MODERATE_MEMBERS);
    var user = world.newMember("banned unseen");
    world.guild.ban(world.moderator.id(), user.id(), "unseen");
    var other = world.newMember("banned by docket");
    world.asks("ban", "user", other);
    world.awaitState(world.latestCaseOf(other).caseNumber(), CaseState.APPLIED);
    var health = world.docket.context().getBean("discordHealthIndicator", HealthIndicator.class);
    eventually(
        "health names the guild",
        () ->
            String.valueOf(health.health().getDetails().get("unreadableAuditLogs"))
                .contains(String.valueOf(world.guild.id())));
    assertThat(world.casesOf(user)).isEmpty();

    world.guild.setBotPermissions(
        SandboxPermission.BAN_MEMBERS,
        SandboxPermission.MODERATE_MEMBERS,
        SandboxPermission.VIEW_AUDIT_LOG);

    assertThat(awaitCases(user, 1).reason()).isEqualTo("unseen");
    eventually(
        "health is content",
        () -> health.health().getDetails().get("unreadableAuditLogs").equals(List.of()));
  }

  @Test
  void whatWasDoneBeforeDocketCameIsNotItsBusiness() {
    world.stopDocket();
    OFFSET.set(Duration.ofHours(-1));
    var guild = world.discord.createGuild("Older");
    var before = world.discord.createUser("before");
    var after = world.discord.createUser("after");
    guild.join(before);
    guild.join(after);
    guild.ban(guild.ownerId(), before.id(), "long ago");
    OFFSET.set(Duration.ZERO);
    world.startDocket();
    eventually(
        "the older guild is read",
        () -> !world.calls("GET", "/guilds/" + guild.id() + "/audit-logs").isEmpty());

    guild.ban(guild.ownerId(), after.id(), "now");

    var cases = new ListCases(guild.id(), CaseFilter.ALL, null, 10);
    eventually("one case", () -> !world.docket.queries().ask(cases).cases().isEmpty());
    assertThat(world.docket.queries().ask(cases).cases())
        .singleElement()
        .satisfies(it -> assertThat(it.userId()).isEqualTo(after.id()));
  }
}
