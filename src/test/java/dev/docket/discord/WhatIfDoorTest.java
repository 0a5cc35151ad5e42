package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /level whatif}: looked at first, applied then. */
class WhatIfDoorTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private SandboxWorld world;

  @BeforeEach
  void open() {
    world = SandboxWorld.start(POSTGRES.access());
  }

  @AfterEach
  void close() {
    world.close();
  }

  private String owner(String command, Object... options) {
    return world.asks(world.guild.ownerId(), command, options);
  }

  @Test
  void aCurveIsLookedAtAndApplied() {
    var user = world.newMember("max");
    owner("levels add", "user", user, "amount", 2_000);
    owner("level role", "level", 10, "role", world.guild.createRole("ten", 1));
    var owner = world.guild.ownerId();
    var asked = world.slash(owner, "level whatif", "curve", "arcane").reply(PATIENCE);
    assertThat(asked.toString())
        .contains("1 members: **0** would rise, **1** would fall", "level 10 → **6**", "lost by 1");
    assertThat(owner("level curve", "curve", "")).isNotEmpty();
    world.guild.click(owner, asked.id(), buttonsOf(asked).getFirst()).reply(PATIENCE);
    assertThat(owner("level curve", "curve", "arcane")).isEqualTo("❌ That is settled already.");
  }

  @Test
  void thePictureSaysInWordsWhatItShows() {
    owner("levels add", "user", world.newMember("max"), "amount", 2_000);
    var asked =
        world.slash(world.guild.ownerId(), "level whatif", "curve", "arcane").reply(PATIENCE);
    assertThat(buttonsOf(asked)).hasSize(2);
    eventually(
        "the picture is described",
        () ->
            world.calls("PATCH", "/webhooks/.*").stream()
                .map(it -> it.body().path("attachments").toString())
                .anyMatch(
                    it -> it.contains("now and then: 0 would rise · 1 would fall · 0 would stay")));
  }

  @Test
  void whatWasShownIsNotAppliedOnceTheSettingsChanged() {
    var owner = world.guild.ownerId();
    var asked =
        world
            .slash(owner, "level whatif", "source", "message", "least", 15, "most", 25)
            .reply(PATIENCE);
    assertThat(asked.toString()).contains("had it always been so");
    owner("level cap", "cap", 500);
    assertThat(
            world
                .guild
                .click(owner, asked.id(), buttonsOf(asked).getFirst())
                .reply(PATIENCE)
                .toString())
        .contains("The settings have changed since");
  }

  @Test
  void whatMeansNothingIsRefused() {
    assertThat(owner("level whatif")).contains("❌");
    assertThat(owner("level whatif", "channel", world.general)).contains("❌");
    assertThat(owner("level whatif", "least", 5)).contains("❌");
    assertThat(owner("level whatif", "curve", "polynomial -1 100 0"))
        .contains("Level 51 would begin at 2499 XP");
    assertThat(world.asks("level whatif", "curve", "mee6")).contains("permission");
  }
}
