package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How levels are announced, and the terms of a guild shown. */
class LevelAnnouncementTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private SandboxWorld world;
  private long cheers;

  @BeforeEach
  void open() {
    world = SandboxWorld.lasting(POSTGRES.access(), "docket.discord.first-retry=100ms");
    cheers = world.guild.createChannel("cheers");
    owner("level award", "source", "message", "least", 500);
  }

  @AfterEach
  void close() {
    world.close();
  }

  private String owner(String command, Object... options) {
    return world.asks(world.guild.ownerId(), command, options);
  }

  private SandboxUser levelledUp() {
    var user = world.newMember("max");
    says(user);
    return user;
  }

  private void says(SandboxUser user) {
    world.guild.say(user.id(), world.general, "hello", Instant.now());
  }

  private List<String> said(long channel) {
    return world.guild.messages(channel).stream()
        .map(SandboxWorld::textOf)
        .filter(it -> it.contains("level") || it.contains("Levels"))
        .toList();
  }

  @Test
  void theHighestLevelIsAnnouncedOnceAndNotifiesTheMemberAlone() {
    owner(
        "level announcement",
        "where",
        "channel",
        "channel",
        cheers,
        "template",
        "@everyone {member} is at level {level} with {xp} XP");
    var user = levelledUp();
    var text = "@everyone <@%d> is at level 5 with 500 XP".formatted(user.id());
    eventually("it is announced", () -> said(cheers).equals(List.of(text)));
    var call = world.calls("POST", ".*/channels/" + cheers + "/messages").getFirst();
    assertThat(call.toString()).contains("allowed_mentions", String.valueOf(user.id()));

    world.stopDocket();
    world.startDocket();
    owner("levels reset", "user", user);
    owner("levels undo", "user", user, "adjustment", 1);
    says(user);
    says(user);
    says(user);
    eventually("the next level is announced", () -> said(cheers).size() > 1);
    assertThat(said(cheers)).filteredOn(text::equals).hasSize(1);
  }

  @Test
  void aMemberIsToldAloneOrWhereTheyWrote() {
    owner("level announcement", "where", "dm");
    var user = levelledUp();
    eventually(
        "told",
        () ->
            world.directMessages(user).stream()
                .anyMatch(it -> it.contains("<@" + user.id() + "> has reached **level 5**!")));
    owner("level announcement", "where", "here", "template", "level {level}");
    says(user);
    says(user);
    eventually("told here", () -> said(world.general).contains("level 8"));
  }

  @Test
  void whereAChannelFailsItIsToldWhereItWasEarnedAndReported() {
    var log = world.guild.createChannel("audit-log");
    owner("config log", "type", "audit", "channel", log);
    owner("level announcement", "where", "channel", "channel", cheers, "template", "level {level}");
    var role = world.guild.createRole("five", 1);
    owner("level role", "level", 5, "role", role);
    world.guild.deleteChannel(cheers);
    var user = levelledUp();
    eventually("told here", () -> said(world.general).contains("level 5"));
    eventually("reported", () -> said(log).stream().anyMatch(it -> it.contains("<#" + cheers)));
    eventually("the role is given", () -> world.guild.rolesOf(user.id()).contains(role));
  }

  @Test
  void aChannelThatFailsForNowIsTriedAgain() {
    owner("level announcement", "where", "channel", "channel", cheers, "template", "level {level}");
    world.discord.failures().on("POST", ".*/channels/" + cheers + "/messages").answer(500).times(6);
    levelledUp();
    eventually("told once", () -> said(cheers).equals(List.of("level 5")));
  }

  @Test
  void aTemplateIsCheckedWhenItIsSet() {
    assertThat(owner("level announcement", "where", "here", "template", "{name} did it"))
        .contains("{name}");
    assertThat(owner("level announcement", "where", "here", "template", "{xp}".repeat(200)))
        .contains("template", "2000");
    assertThat(owner("level announcement", "where", "here", "template", "x".repeat(1_001)))
        .contains("1000");
  }

  @Test
  void theTermsAndTheirHistoryAreShown() {
    var role = world.guild.createRole("five", 1);
    owner("level curve", "curve", "mee6");
    owner("level role", "level", 5, "role", role);
    owner("level cap", "cap", 700);
    owner("level multiplier", "percent", 150, "role", role);
    owner("level exclusion", "channel", cheers);
    owner("level announcement", "where", "here", "template", "level {level}");
    owner("level stacking", "of", "roles", "keep", "all");
    assertThat(owner("level show"))
        .contains(
            "`mee6`",
            "level 10: 4675 XP",
            "`message` 500 XP",
            "`voice` off",
            "700 XP a day",
            "<@&" + role + "> 150 %",
            "<#" + cheers + ">",
            "level 5: <@&" + role + ">",
            "All count",
            "`level {level}`");
    assertThat(owner("level history"))
        .contains("**curve**: Docket's own → `mee6`", "**role of level 5**: Docket's own → <@&");

    assertThat(owner("level award", "source", "message")).contains("it was `500 XP, cooldown 0 s`");
    owner("level curve");
    owner("level cap");
    owner("level role", "level", 5);
    assertThat(owner("level show")).contains("`tux 2`", "`message` 20 XP, cooldown 60 s");
    var first = world.slash(world.guild.ownerId(), "level history").reply(PATIENCE);
    assertThat(textOf(first)).contains("`mee6` → Docket's own");
    var older =
        world
            .guild
            .click(world.guild.ownerId(), first.id(), buttonsOf(first).getFirst())
            .reply(PATIENCE);
    assertThat(textOf(older)).contains("**curve**: Docket's own → `mee6`");
    assertThat(world.asks("level show")).contains("You do not have the permission");
  }
}
