package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseState;
import dev.docket.cases.Notice;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands that rule on a member: what Discord, the member and the mod log see. */
class RulingCommandsTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;

  @BeforeAll
  static void open() {
    world = SandboxWorld.start(POSTGRES.access());
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @Test
  void aBanRemovesTheMemberTellsThemAndIsPosted() {
    var target = world.newMember("banned");

    var said = world.asks("ban", "user", target, "reason", "sells keys");

    var number = settled(target, CaseKind.BAN, CaseState.APPLIED);
    assertThat(said)
        .contains("Case #" + number + " · BAN", "sells keys", "applied", "<@" + target.id() + ">")
        .contains("<@" + world.moderator.id() + ">");
    assertThat(world.guild.isMember(target.id())).isFalse();
    assertThat(world.guild.bans().get(target.id()))
        .isEqualTo("Case #%d by %d: sells keys".formatted(number, world.moderator.id()));
    assertThat(world.directMessages(target))
        .containsExactly("You were banned from **Lighthouse**.\n> sells keys");
    assertThat(world.awaitModLog(number)).contains("BAN", "sells keys", "applied", "\"sent\"");
  }

  @Test
  void aReplyIsForTheModeratorOnly() {
    var asked = world.slash(world.moderator.id(), "warn", "user", world.newMember("whispered"));

    asked.reply(PATIENCE);

    assertThat(asked.deferred()).isTrue();
    assertThat(asked.ephemeral()).isTrue();
  }

  @Test
  void aUserWhoIsNoMemberCanBeBannedAndUnbanned() {
    var stranger = world.discord.createUser("stranger");

    assertThat(world.asks("ban", "user", stranger)).contains("BAN", "applied");
    var number = settled(stranger, CaseKind.BAN, CaseState.APPLIED);
    assertThat(world.caseOf(number).notice()).isEqualTo(Notice.CLOSED);
    assertThat(world.guild.bans()).containsKey(stranger.id());

    assertThat(world.asks("unban", "user", stranger)).contains("UNBAN", "applied");
    assertThat(world.guild.bans()).doesNotContainKey(stranger.id());
  }

  @Test
  void aBanDeletesMessagesAsFarBackAsAsked() {
    var target = world.newMember("purged");
    var longAgo = Instant.now().minus(Duration.ofDays(3));
    var old = world.guild.say(target.id(), world.general, "old", longAgo);
    var recent = world.guild.say(target.id(), world.general, "recent");

    world.asks("ban", "user", target, "purge", 2);

    assertThat(world.guild.message(old)).isPresent();
    assertThat(world.guild.message(recent)).isEmpty();
  }

  @Test
  void aBanWithoutPurgeDeletesNoMessage() {
    var target = world.newMember("unpurged");
    var message = world.guild.say(target.id(), world.general, "stays");

    world.asks("ban", "user", target);

    assertThat(world.guild.message(message)).isPresent();
  }

  @Test
  void aTemporaryBanSaysWhenItEnds() {
    var target = world.newMember("temporarily");

    var said = world.asks("tempban", "user", target, "duration", "1h30m", "reason", "cool down");

    var view = world.latestCaseOf(target);
    var end = Objects.requireNonNull(view.endsAt());
    assertThat(Duration.between(view.ruledAt(), end)).isEqualTo(Duration.ofMinutes(90));
    assertThat(said).contains("TEMPBAN", "<t:" + end.getEpochSecond() + ":f>");
    assertThat(world.guild.bans()).containsKey(target.id());
    assertThat(world.directMessages(target))
        .containsExactly(
            "You were temporarily banned from **Lighthouse** until <t:%d:f>.\n> cool down"
                .formatted(end.getEpochSecond()));
    assertThat(world.awaitModLog(view.caseNumber())).contains("TEMPBAN", "applied");
  }

  @Test
  void anUnbanLiftsTheBanAndTellsTheUserNothing() {
    var target = world.newMember("unbanned");
    world.asks("ban", "user", target, "silent", true);
    var ban = world.latestCaseOf(target).caseNumber();

    var said = world.asks("unban", "user", target, "reason", "appeal");

    var number = settled(target, CaseKind.UNBAN, CaseState.APPLIED);
    assertThat(said).contains("Case #" + number + " · UNBAN", "case #" + ban, "appeal");
    assertThat(world.guild.bans()).doesNotContainKey(target.id());
    assertThat(world.caseOf(ban).state()).isEqualTo(CaseState.LIFTED);
    assertThat(world.directMessages(target)).isEmpty();
    assertThat(world.awaitModLog(number)).contains("UNBAN");
  }

  @Test
  void aBanByHandCanBeLiftedThroughDocket() {
    var target = world.newMember("by hand");
    world.guild.ban(world.moderator.id(), target.id(), "by hand");

    assertThat(world.asks("unban", "user", target)).contains("UNBAN", "applied");

    assertThat(world.guild.bans()).doesNotContainKey(target.id());
  }

  @Test
  void aKickRemovesTheMemberWhoMayComeBack() {
    var target = world.newMember("kicked");

    var said = world.asks("kick", "user", target, "reason", "rude");

    var number = settled(target, CaseKind.KICK, CaseState.APPLIED);
    assertThat(said).contains("Case #" + number + " · KICK", "rude", "applied");
    assertThat(world.guild.isMember(target.id())).isFalse();
    assertThat(world.guild.bans()).doesNotContainKey(target.id());
    assertThat(world.directMessages(target))
        .containsExactly("You were kicked from **Lighthouse**.\n> rude");
    assertThat(world.awaitModLog(number)).contains("KICK", "rude");
    assertThat(world.guild.join(target).user()).isEqualTo(target);
  }

  @Test
  void aWarningIsTheDirectMessage() {
    var target = world.newMember("warned");

    var said = world.asks("warn", "user", target, "reason", "mind the rules");

    var number = settled(target, CaseKind.WARN, CaseState.APPLIED);
    assertThat(said).contains("WARN", "mind the rules", "\"sent\"");
    assertThat(world.guild.isMember(target.id())).isTrue();
    assertThat(world.directMessages(target))
        .containsExactly("You were warned in **Lighthouse**.\n> mind the rules");
    assertThat(world.awaitModLog(number)).contains("WARN");
  }

  @Test
  void aTimeoutSilencesTheMemberAndAnUntimeoutEndsIt() {
    var target = world.newMember("silenced");

    assertThat(world.asks("timeout", "user", target, "duration", "10m", "reason", "loud"))
        .contains("TIMEOUT", "loud", "applied");

    var timeout = world.latestCaseOf(target);
    assertThat(world.guild.timedOutUntil(target.id())).contains(timeout.endsAt());
    assertThat(world.awaitModLog(timeout.caseNumber())).contains("TIMEOUT");

    assertThat(world.asks("untimeout", "user", target))
        .contains("UNTIMEOUT", "case #" + timeout.caseNumber(), "applied");

    assertThat(world.guild.timedOutUntil(target.id())).isEmpty();
    assertThat(world.caseOf(timeout.caseNumber()).state()).isEqualTo(CaseState.LIFTED);
    assertThat(world.directMessages(target))
        .hasSize(2)
        .last()
        .asString()
        .startsWith("You were released from your timeout in **Lighthouse**.");
    settled(target, CaseKind.UNTIMEOUT, CaseState.APPLIED);
  }

  @Test
  void aTimeoutOfTheLongestLengthIsTakenByDiscord() {
    var target = world.newMember("long silenced");

    assertThat(world.asks("timeout", "user", target, "duration", "28d")).contains("applied");

    assertThat(world.guild.timedOutUntil(target.id())).isPresent();
  }

  private static long settled(SandboxUser target, CaseKind kind, CaseState state) {
    var view = world.latestCaseOf(target);
    assertThat(view.kind()).isEqualTo(kind);
    assertThat(view.state()).isEqualTo(state);
    assertThat(view.moderatorId()).isEqualTo(world.moderator.id());
    return view.caseNumber();
  }

  /** Elsewhere, what one command reads another refuses, and a month has become a minute. */
  @ParameterizedTest
  @CsvSource({
    "1h30m, PT1H30M",
    "'2 days, 3 hours', PT51H",
    "'1,5h', PT1H30M",
    "1M, PT1M",
    "1mo, P30D"
  })
  void d19_everyCommandReadsDurationsAlike(String typed, Duration meant) {
    for (var command : List.of("timeout", "tempban")) {
      var target = world.newMember("timed");
      assertThat(world.asks(command, "user", target, "duration", typed)).contains("applied");
      var view = world.latestCaseOf(target);
      assertThat(view.endsAt()).isEqualTo(view.ruledAt().plus(meant));
      assertThat(world.asks("case list", "user", target, "since", typed)).contains("of 1");
      assertThat(world.asks("case list", "user", target, "until", typed)).contains("No cases");
    }
  }
}
