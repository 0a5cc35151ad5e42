package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.eventually;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.GuildSettingsView;
import dev.docket.guilds.LogType;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code /config}, typed by a guild's people. */
class ConfigCommandsTest {

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

  private static String owner(String command, Object... options) {
    return world.asks(world.guild.ownerId(), command, options);
  }

  private static GuildSettingsView settings() {
    return world.docket.queries().askLatest(new FindGuildSettings(world.guild.id()));
  }

  @Test
  void aLogIsGivenAChannelShownAndCleared() {
    var log = world.guild.createChannel("moderation");
    assertThat(owner("config log", "type", "mod")).isEqualTo("**mod log**: not set");
    assertThat(owner("config log", "type", "mod", "channel", log))
        .isEqualTo("✅ **mod log**: <#%d>, was not set.".formatted(log));
    assertThat(owner("config log", "type", "mod", "channel", log))
        .isEqualTo("❌ The mod log has that channel already.");
    assertThat(owner("config log", "type", "mod")).isEqualTo("**mod log**: <#%d>".formatted(log));
    assertThat(settings().logChannel(LogType.MOD)).contains(log);
    assertThat(owner("config log", "type", "mod", "clear", true))
        .isEqualTo("✅ **mod log**: not set, was <#%d>.".formatted(log));
    assertThat(settings().logChannel(LogType.MOD)).isEmpty();
  }

  @Test
  void templatesAreWrittenChangedAndRemoved() {
    assertThat(owner("config template", "name", "Spam", "text", "No ads."))
        .isEqualTo("✅ **template `spam`**: “No ads.”, was not set.");
    assertThat(owner("config template", "name", "SPAM", "text", "No ads!"))
        .isEqualTo("✅ **template `spam`**: “No ads!”, was “No ads.”.");
    assertThat(owner("config template", "name", "spam"))
        .isEqualTo("**template `spam`**: “No ads!”");
    assertThat(settings().templates()).containsEntry("spam", "No ads!");
    owner("config template", "name", "spam", "clear", true);
    assertThat(owner("config template", "name", "spam", "clear", true))
        .isEqualTo("❌ There is no template `spam`.");
  }

  @Test
  void theJailIsSetInOneGoAndShown() {
    var role = world.guild.createRole("jailed", 1);
    assertThat(owner("config jail", "role", role, "channel", world.general))
        .contains("**jail role**: <@&%d>".formatted(role))
        .contains("**jail channel**: <#%d>".formatted(world.general));
    assertThat(owner("config jail", "role", role, "channel", world.modLog))
        .as("one of two changes may be refused")
        .contains("❌ That is the jail role already.")
        .contains("✅ **jail channel**");
    assertThat(owner("config jail", "clear", "role")).contains("not set, was <@&");
    assertThat(owner("config jail")).contains("**jail role**: not set");
  }

  @Test
  void theRolesThatWriteSnippetsAreAddedShownAndRemoved() {
    var role = world.guild.createRole("writers", 1);
    assertThat(owner("config snippets")).isEqualTo("**Who may write snippets**: Everyone.");
    assertThat(owner("config snippets", "role", role))
        .isEqualTo("✅ **snippets by <@&%1$d>**: allowed, was not set.".formatted(role));
    assertThat(owner("config snippets"))
        .isEqualTo("**Who may write snippets**: <@&%d>".formatted(role));
    assertThat(owner("config snippets", "role", role))
        .isEqualTo("❌ For that role it is so already.");
    assertThat(owner("config snippets", "role", role, "clear", true))
        .isEqualTo("✅ **snippets by <@&%1$d>**: not set, was allowed.".formatted(role));
  }

  @Test
  void everythingIsShownAndItsHistoryToo() {
    for (var i = 0; i < 11; i++) {
      owner("config template", "name", "t" + i, "text", "Text " + i);
    }
    var role = world.guild.createRole("members", 1);
    owner("config level", "level", 0, "role", role);
    assertThat(owner("config show"))
        .contains("**level 0**: <@&%d>".formatted(role))
        .contains("`t10`")
        .contains("**dev log**: not set");
    var page = world.slash(world.guild.ownerId(), "config history").reply(PATIENCE);
    assertThat(textOf(page))
        .contains("<@%d> (discord) **level 0**: not set →".formatted(world.guild.ownerId()))
        .doesNotContain("`t1`");
    var button = buttonsOf(page).getFirst();
    var older = world.guild.click(world.guild.ownerId(), page.id(), button).reply(PATIENCE);
    assertThat(textOf(older)).contains("**template `t0`**: not set → “Text 0”");
    assertThat(owner("config show", "at", "2026-01-01")).contains("No role has one");
    owner("config level", "level", 0, "clear", true);
  }

  @Test
  void whoMayNotIsToldSoAndChangesNothing() {
    for (var command : new String[] {"config show", "config history", "config jail"}) {
      assertThat(world.asks(command)).contains("You do not have the permission");
    }
    assertThat(world.asks("config level", "level", 7, "role", world.moderatorRole))
        .contains("You do not have the permission");
    assertThat(settings().levels()).doesNotContainKey(7);
  }

  @Test
  void whatTheServerHasNoUseForIsRefused() {
    var above = world.guild.createRole("above", 1_000);
    assertThat(owner("config jail", "role", above)).contains("is above Docket's own");
    assertThat(settings().jailRole()).isNull();
  }

  @Test
  void aPrefixOfAnotherBotIsNoted() {
    assertThat(owner("config prefix")).isEqualTo("**prefix of other bots**: not set");
    assertThat(owner("config prefix", "prefix", "$"))
        .isEqualTo("✅ **prefix of other bots**: `$`, was not set.");
    assertThat(owner("config show")).contains("**prefix of other bots**: `$`");
    assertThat(owner("config prefix", "clear", true)).contains("not set, was `$`");
  }

  @Test
  void settingsAreComparedAndRestoredAfterAPreview() {
    owner("config template", "name", "kept", "text", "Kept.");
    var before = Instant.now().plusSeconds(1);
    eventually("a second later", () -> Instant.now().isAfter(before.plusSeconds(1)));
    owner("config template", "name", "kept", "text", "Changed.");
    owner("config template", "name", "new", "text", "New.");
    var at = before.truncatedTo(ChronoUnit.SECONDS).toString();
    assertThat(owner("config diff", "from", at))
        .contains("**template `kept`**: “Kept.” → “Changed.”")
        .contains("**template `new`**: not set → “New.”");
    var preview = world.slash(world.guild.ownerId(), "config restore", "at", at).reply(PATIENCE);
    assertThat(textOf(preview))
        .contains("This is what changes, 2 in all:")
        .contains("**template `new`**: “New.” → not set");
    var yes = buttonsOf(preview).getFirst();
    owner("config template", "name", "meanwhile", "text", "Meanwhile.");
    var late = world.guild.click(world.guild.ownerId(), preview.id(), yes).reply(PATIENCE);
    assertThat(textOf(late)).contains("no longer those that were shown");
    owner("config template", "name", "meanwhile", "clear", true);
    var again = world.slash(world.guild.ownerId(), "config restore", "at", at).reply(PATIENCE);
    var done =
        world
            .guild
            .click(world.guild.ownerId(), again.id(), buttonsOf(again).getFirst())
            .reply(PATIENCE);
    assertThat(textOf(done)).startsWith("✅ The settings are as they were");
    assertThat(settings().templates()).containsEntry("kept", "Kept.").doesNotContainKey("new");
    assertThat(owner("config restore", "at", at)).contains("there is nothing to change");
  }
}
