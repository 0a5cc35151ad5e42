package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.duties.Duties;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Actor;
import dev.docket.levels.DecayRule;
import dev.docket.levels.LevelQuery.FindLevel;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingCommand.ChangeDecay;
import dev.docket.levels.XpCommand.SetXp;
import dev.docket.levels.XpEdit;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /level decay}: looked at first, settled then; what follows when XP is lost. */
class DecayDoorTest {

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

  private void settle(Object... options) {
    var owner = world.guild.ownerId();
    var asked = world.slash(owner, "level decay", options).reply(PATIENCE);
    var answer = world.guild.click(owner, asked.id(), buttonsOf(asked).getFirst()).reply(PATIENCE);
    assertThat(answer.toString()).contains("Settled");
  }

  @Test
  void aRuleIsLookedAtSettledShownAndTakenBack() {
    owner("levels set", "user", world.newMember("max"), "xp", 1_000);
    owner("levels set", "user", world.newMember("mia"), "xp", 300);
    assertThat(owner("level decay", "after", 1, "percent", 10, "every", 7, "floor", 300))
        .contains("for 1 days loses 10 %, and again every 7 days", "below 300 XP")
        .contains("take **100 XP** from **1 members**");
    assertThat(owner("level show")).doesNotContain("again every");

    settle("after", 1, "percent", 10, "every", 7, "floor", 300);

    assertThat(owner("level show")).contains("Decay", "again every 7 days");
    assertThat(owner("level decay", "after", 1, "percent", 10, "every", 7, "floor", 300))
        .isEqualTo("❌ That is settled already.");
    settle("after", 30, "amount", 50);
    assertThat(owner("level history"))
        .contains(
            "<@" + world.guild.ownerId() + "> **decay**: Docket's own → `10 % after 1 days",
            "`10 % after 1 days without XP, again every 7 days, not below 300 XP` → `50 XP after");
    assertThat(owner("level decay")).isEqualTo("✅ Settled.");
    assertThat(owner("level decay")).isEqualTo("❌ That is settled already.");
    assertThat(owner("level show")).doesNotContain("again every");
  }

  @Test
  void whatMeansNothingIsRefused() {
    assertThat(owner("level decay", "after", 30, "percent", 5, "amount", 5))
        .contains("a percentage or an amount, not both");
    assertThat(owner("level decay", "after", 30)).contains("a percentage or an amount, not both");
    assertThat(owner("level decay", "percent", 5)).contains("the days without XP");
    assertThat(world.asks("level decay", "after", 30, "percent", 5))
        .contains("You do not have the permission");
    assertThat(owner("level history")).contains("Nothing about levels was ever changed");
  }

  @Test
  void rolesFollowALossAndNothingIsAnnounced() {
    var guild = world.guild.id();
    var acts = new Acts(world.docket, guild);
    var owner = new Actor(world.guild.ownerId(), true, 0, 0, Set.of());
    var before = Instant.now().minus(Duration.ofDays(40));
    var channel = world.guild.createChannel("levels");
    var five = world.guild.createRole("five", 1);
    owner("level role", "level", 5, "role", five);
    owner("level announcement", "where", "channel", "channel", channel);
    var user = world.newMember("max");
    acts.send(new SetXp(new XpEdit(guild, user.id(), true, false, owner, before, null), 1_000));
    eventually("they have it", () -> world.guild.rolesOf(user.id()).equals(Set.of(five)));

    acts.send(new ChangeDecay(new By(guild, owner, before), new DecayRule(30, null, 900L, 30, 50)));
    world.docket.all(DutySweep.class).stream()
        .filter(it -> "when-member-is-idle-then-take-xp".equals(it.name()))
        .forEach(it ->
            eventually(
                "the loss is found",
                () -> {
                  it.sweep(world.docket.get(Duties.class));
                  return world.docket.queries().askLatest(new FindLevel(guild, user.id())).xp()
                      == 100;
                }));

    eventually("they have it no more", () -> world.guild.rolesOf(user.id()).isEmpty());
    assertThat(owner("rank", "user", user)).contains("Level 2");
    assertThat(world.guild.messages(channel)).isEmpty();
  }
}
