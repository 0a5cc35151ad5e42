package dev.docket.cli;

import static dev.docket.cli.Terminal.docket;
import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseState;
import dev.docket.sandbox.SandboxPermission;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.support.TestDocket;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** Where Discord and the log came apart while Docket's door was closed. */
class DriftCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final List<String> KEYS = List.of("token", "rest-url", "gateway-url");

  private SandboxWorld world;
  private String guild = "";

  @BeforeEach
  void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
    guild = String.valueOf(world.guild.id());
    Terminal.open(POSTGRES.access());
    var values =
        List.of(
            world.discord.token(),
            world.discord.restUrl().toString(),
            world.discord.gatewayUrl().toString());
    for (var i = 0; i < KEYS.size(); i++) {
      System.setProperty("docket.discord." + KEYS.get(i), values.get(i));
    }
  }

  @AfterEach
  void close() {
    Terminal.close();
    KEYS.forEach(it -> System.clearProperty("docket.discord." + it));
    world.close();
  }

  /** With the log served, and nobody who listens to Discord. */
  private <T> T withTheDoorClosed(Supplier<T> work) {
    try (var _ = TestDocket.start(POSTGRES.access())) {
      return work.get();
    }
  }

  private static String typing(String text, Supplier<String> work) {
    var stdin = System.in;
    System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    try {
      return work.get();
    } finally {
      System.setIn(stdin);
    }
  }

  private SandboxUser ruled(String name, String command, Object... options) {
    var user = world.newMember(name);
    var all = new ArrayList<Object>(List.of("user", user));
    all.addAll(List.of(options));
    world.asks(command, all.toArray());
    world.awaitState(world.latestCaseOf(user).caseNumber(), CaseState.APPLIED);
    return user;
  }

  @Test
  void differencesAreShownAndReconciledInTheNameOfWhoeverMadeThem() {
    var mona = world.moderator.id();
    var unbanned = ruled("unbanned", "tempban", "duration", "1h");
    var calmed = ruled("calmed", "timeout", "duration", "1h");
    var extended = ruled("extended", "timeout", "duration", "1h");
    ruled("untouched", "ban");
    ruled("untouched too", "timeout", "duration", "30d");
    var banned = world.newMember("banned");
    var silenced = world.newMember("silenced");
    assertThat(docket("drift", "--guild", guild).out()).contains("Discord and the log agree.");
    world.stopDocket();
    world.guild.unban(mona, unbanned.id(), "appealed");
    world.guild.endTimeout(mona, calmed.id(), "calm");
    var until = Instant.now().plus(Duration.ofDays(2));
    world.guild.timeOut(mona, extended.id(), until, "shouts");
    world.guild.ban(mona, banned.id(), "raid");
    world.guild.timeOut(mona, silenced.id(), until, "shouts");

    var said = withTheDoorClosed(() -> docket("drift"));

    assertThat(said.code()).as(said.err()).isEqualTo(1);
    assertThat(said.out().lines()).hasSize(6);
    assertThat(said.out())
        .containsPattern(banned.id() + " +banned at Discord, not in Docket .*" + mona)
        .containsPattern(unbanned.id() + " +banned in Docket, not at Discord")
        .containsPattern(silenced.id() + " +timed out at Discord, not in Docket")
        .containsPattern(calmed.id() + " +timed out in Docket, not at Discord")
        .containsPattern(extended.id() + " +timed out until different times");

    withTheDoorClosed(() -> {
      var json = docket("drift", "--guild", guild, "--json");
      assertThat(json.out().lines())
          .hasSize(5)
          .allSatisfy(it ->
              assertThat(JsonMapper.shared().readTree(it).path("by").asString())
                  .isEqualTo(String.valueOf(mona)));
      assertThat(typing("no\n", () -> docket("drift", "--guild", guild, "--reconcile").err()))
          .contains("nothing was changed");
      var reconciled = docket("drift", "--guild", guild, "--reconcile", "--yes");
      assertThat(reconciled.code()).as(reconciled.err()).isZero();
      assertThat(docket("drift", "--guild", guild).code()).isZero();
      return reconciled;
    });

    world.startDocket();
    var marker = world.newMember("marker");
    world.guild.kick(mona, marker.id(), "after all that");
    eventually("the marker's case", () -> !world.casesOf(marker).isEmpty());
    assertThat(world.casesOf(banned))
        .singleElement()
        .satisfies(it -> assertThat(it.moderatorId()).isEqualTo(mona))
        .satisfies(it -> assertThat(it.reason()).isEqualTo("raid"));
    assertThat(world.casesOf(unbanned)).hasSize(2);
    assertThat(world.casesOf(extended)).hasSize(2);
  }

  @Test
  void whatNobodyCanAttributeIsFoundAndSaysSo() {
    var user = world.newMember("banned unseen");
    world.guild.setBotPermissions(
        SandboxPermission.BAN_MEMBERS, SandboxPermission.MODERATE_MEMBERS);
    world.guild.ban(world.moderator.id(), user.id(), "unseen");

    var said = docket("drift", "--guild", guild, "--reconcile", "--yes");

    assertThat(said.code()).as(said.out()).isZero();
    assertThat(said.err()).contains("audit log of guild " + guild + " cannot be read");
    assertThat(world.latestCaseOf(user).reason()).contains("docket drift; nobody knows who");
    assertThat(world.latestCaseOf(user).state()).isEqualTo(CaseState.APPLIED);
  }

  @Test
  void whatDiscordLacksIsRuledAnewIfAskedFor() {
    var user = ruled("unbanned", "tempban", "duration", "1h");
    var ban = world.latestCaseOf(user);
    var silenced = ruled("silenced for longer", "timeout", "duration", "1h");
    var ends = Objects.requireNonNull(world.latestCaseOf(silenced).endsAt());
    world.stopDocket();
    world.guild.unban(world.moderator.id(), user.id(), "by mistake");
    world.guild.timeOut(
        world.moderator.id(), silenced.id(), ends.plus(Duration.ofDays(1)), "by mistake");

    var said = withTheDoorClosed(() -> docket("drift", "--guild", guild, "--enforce", "--yes"));

    assertThat(said.code()).as(said.out() + said.err()).isZero();
    assertThat(world.guild.bans()).doesNotContainKey(user.id());
    world.startDocket();
    eventually("banned again", () -> world.guild.bans().containsKey(user.id()));
    eventually(
        "the timeout ends as ruled",
        () ->
            Duration.between(ends, world.guild.timedOutUntil(silenced.id()).orElseThrow())
                    .abs()
                    .toSeconds()
                == 0);
    var again = world.latestCaseOf(user);
    world.awaitState(again.caseNumber(), CaseState.APPLIED);
    assertThat(again.kind()).isEqualTo(CaseKind.TEMPBAN);
    assertThat(
            Duration.between(
                    Objects.requireNonNull(ban.endsAt()), Objects.requireNonNull(again.endsAt()))
                .abs())
        .isLessThan(Duration.ofSeconds(1));
    assertThat(again.reason()).contains("Case #" + ban.caseNumber() + " again");
    assertThat(world.casesOf(user)).hasSize(3);
    assertThat(docket("drift", "--guild", guild).code()).isZero();
  }

  @Test
  void withoutATokenItSaysWhatItNeeds() {
    System.setProperty("docket.discord.token", "");
    var said = docket("drift");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("DISCORD_TOKEN");
  }
}
