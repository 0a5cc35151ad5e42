package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.GuildSettingsView;
import dev.docket.guilds.LogType;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /config panel}: settings changed with menus. */
class ConfigPanelTest {

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

  private static GuildSettingsView settings() {
    return world.docket.queries().askLatest(new FindGuildSettings(world.guild.id()));
  }

  private static SandboxMessage panel(long user) {
    return world.slash(user, "config panel").reply(PATIENCE);
  }

  private static SandboxMessage picks(long user, SandboxMessage panel, String setting) {
    return world
        .guild
        .choose(user, panel.id(), buttonsOf(panel).getFirst(), setting)
        .reply(PATIENCE);
  }

  private static SandboxMessage sets(long user, SandboxMessage panel, String... value) {
    return world.guild.choose(user, panel.id(), buttonsOf(panel).get(1), value).reply(PATIENCE);
  }

  @Test
  void aLogGetsItsChannelAndLosesItWithTheOldValueShownEvenAfterARestart() {
    var owner = world.guild.ownerId();
    var log = world.guild.createChannel("log");
    var panel = panel(owner);
    assertThat(textOf(panel)).contains("**mod log**: not set");
    assertThat(panel.ephemeral()).isTrue();
    var picked = picks(owner, panel, "LOG_CHANNEL.MOD");
    var set = sets(owner, picked, Long.toString(log));
    assertThat(set.content()).isEqualTo("✅ **mod log**: <#%d>, was not set.".formatted(log));
    assertThat(textOf(set)).contains("**mod log**: <#%d>\\n".formatted(log));
    assertThat(settings().logChannel(LogType.MOD)).contains(log);
    assertThat(sets(owner, set, Long.toString(log)).content())
        .as("a refusal leaves the panel there")
        .isEqualTo("❌ The mod log has that channel already.");
    world.stopDocket();
    world.startDocket();
    assertThat(sets(owner, set).content())
        .isEqualTo("✅ **mod log**: not set, was <#%d>.".formatted(log));
    assertThat(settings().logChannel(LogType.MOD)).isEmpty();
  }

  @Test
  void levelsAndTheJailGetRolesThatTheServerHasAUseFor() {
    var owner = world.guild.ownerId();
    var role = world.guild.createRole("members", 1);
    var above = world.guild.createRole("above", 1_000);
    var level = sets(owner, picks(owner, panel(owner), "LEVEL.0"), Long.toString(role));
    assertThat(level.content()).isEqualTo("✅ **level 0**: <@&%d>, was not set.".formatted(role));
    var jail = sets(owner, picks(owner, level, "JAIL_ROLE."), Long.toString(above));
    assertThat(jail.content()).contains("is above Docket's own");
    var channel = picks(owner, jail, "JAIL_CHANNEL.");
    assertThat(sets(owner, channel, Long.toString(world.general)).content())
        .contains("**jail channel**: <#%d>, was not set".formatted(world.general));
    assertThat(settings().jailRole()).isNull();
    assertThat(sets(owner, picks(owner, channel, "LEVEL.0")).content())
        .isEqualTo("✅ **level 0**: not set, was <@&%d>.".formatted(role));
  }

  @Test
  void thePrefixIsAskedForInAForm() {
    var owner = world.guild.ownerId();
    var panel = panel(owner);
    var opened = world.guild.click(owner, panel.id(), buttonsOf(panel).getLast());
    assertThat(world.fills(opened, "prefix", "$"))
        .isEqualTo("✅ **prefix of other bots**: `$`, was not set.");
    assertThat(settings().prefix()).isEqualTo("$");
  }

  private static List<String> offered(SandboxMessage panel) {
    var menu = panel.components().get(1).path("components").get(0);
    return menu.path("options").valueStream().map(it -> it.path("value").asString()).toList();
  }

  private static SandboxMessage command(long user, String name) {
    var shown = picks(user, panel(user), "COMMAND_LEVEL");
    for (var page = 1; !offered(shown).contains(name); page++) {
      shown = sets(user, shown, ">" + page);
    }
    return sets(user, shown, name);
  }

  @Test
  void aCommandGetsALevelThatIsChosenAndItsOwnOneBack() {
    var owner = world.guild.ownerId();
    var first = picks(owner, panel(owner), "COMMAND_LEVEL");
    assertThat(offered(first)).hasSize(25).doesNotContain("config").endsWith(">1");
    var warn = command(owner, "warn");
    assertThat(offered(warn)).containsExactly("own", "0", "1", "2", "3", "4", "5", "6", "7");
    var set = sets(owner, warn, "4");
    assertThat(set.content()).isEqualTo("✅ **`/warn`**: level 4, was Docket's own level.");
    assertThat(settings().commandLevels()).containsEntry("warn", 4);
    assertThat(sets(owner, set, "own").content()).startsWith("✅ **`/warn`**: Docket's own level");
    assertThat(settings().commandLevels()).doesNotContainKey("warn");
  }

  @Test
  void aPressOnWhatWasChangedMeanwhileIsToldAndChangesNothing() {
    var owner = world.guild.ownerId();
    var theirs = world.guild.createChannel("theirs");
    var mine = world.guild.createChannel("mine");
    var shown = picks(owner, panel(owner), "LOG_CHANNEL.AUDIT");
    world.asks(owner, "config log", "type", "audit", "channel", theirs);
    var stale = sets(owner, shown, Long.toString(mine));
    assertThat(stale.content())
        .contains("changed since this panel was shown")
        .contains("<#%d>".formatted(theirs));
    assertThat(settings().logChannel(LogType.AUDIT)).contains(theirs);
    assertThat(sets(owner, stale, Long.toString(mine)).content())
        .as("the panel shows it now, so it may be changed")
        .startsWith("✅");
    assertThat(settings().logChannel(LogType.AUDIT)).contains(mine);
  }

  @Test
  void aTemplateIsWrittenIntoAForm() {
    var owner = world.guild.ownerId();
    var panel = panel(owner);
    var opened = world.guild.click(owner, panel.id(), buttonsOf(panel).get(1));
    opened.awaitAcknowledgement(PATIENCE);
    var texts = Map.of("name", "Spam", "text", "No advertising.");
    assertThat(textOf(world.guild.submitModal(opened, texts).reply(PATIENCE))).startsWith("✅");
    assertThat(settings().templates()).containsEntry("spam", "No advertising.");
  }

  @Test
  void whoLostTheLevelMeanwhileIsRefusedAtTheNextPressAndGetsNoForm() {
    var owner = world.guild.ownerId();
    var role = world.guild.createRole("wardens", 1);
    world.asks(owner, "config level", "level", 6, "role", role);
    var warden = world.newMember("wanda", role).id();
    var panel = panel(warden);
    world.asks(owner, "config level", "level", 6, "clear", true);
    assertThat(
            textOf(
                world.guild.click(warden, panel.id(), buttonsOf(panel).getLast()).reply(PATIENCE)))
        .contains("You do not have the permission");
    assertThat(textOf(picks(warden, panel, "LOG_CHANNEL.DEV")))
        .contains("You do not have the permission");
  }

  @Test
  void nobodyElseUsesAPanelAndNobodyGivesLevelsByItWhoMayNot() {
    var owner = world.guild.ownerId();
    var role = world.guild.createRole("keepers", 1);
    world.asks(owner, "config level", "level", 5, "role", role);
    SandboxUser keeper = world.newMember("kim", role);
    var panel = panel(owner);
    var mine = picks(keeper.id(), panel, "LOG_CHANNEL.DEV");
    assertThat(mine.content()).contains("Only the one who was asked");
    var levels = picks(keeper.id(), panel(keeper.id()), "LEVEL.7");
    assertThat(sets(keeper.id(), levels, Long.toString(role)).content())
        .contains("You do not have the permission level");
    assertThat(settings().levels()).doesNotContainKey(7);
    assertThat(world.asks("config panel")).contains("You do not have the permission");
    assertThatThrownBy(() -> picks(owner, panel(owner), "PREFIX."))
        .hasMessageContaining("is not in the menu");
    world.asks(owner, "config level", "level", 5, "clear", true);
  }

  @Test
  void aPanelWorksInItsOwnServerOnly() {
    var elsewhere = world.discord.createGuild("Harbour");
    var owner = elsewhere.ownerId();
    var channel = elsewhere.createChannel("lobby");
    var panel = elsewhere.slash(owner, channel, "config panel", Map.of()).reply(PATIENCE);
    var pick = buttonsOf(panel).getFirst();
    assertThat(pick).endsWith(":" + Long.toString(elsewhere.id(), 36) + ":");
    var picked = elsewhere.choose(owner, panel.id(), pick, "LOG_CHANNEL.MOD").reply(PATIENCE);
    var set = buttonsOf(picked).get(1);
    elsewhere.choose(owner, picked.id(), set, Long.toString(channel)).reply(PATIENCE);
    assertThat(
            world
                .docket
                .queries()
                .askLatest(new FindGuildSettings(elsewhere.id()))
                .logChannel(LogType.MOD))
        .contains(channel);
    assertThat(settings().logChannels()).doesNotContainValue(channel);
  }
}
