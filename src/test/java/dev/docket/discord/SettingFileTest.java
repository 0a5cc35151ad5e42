package dev.docket.discord;

import static dev.docket.support.SandboxWorld.PATIENCE;
import static dev.docket.support.SandboxWorld.buttonsOf;
import static dev.docket.support.SandboxWorld.textOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.guilds.GuildQuery.FindSettingValues;
import dev.docket.guilds.SettingValues;
import dev.docket.sandbox.SandboxFile;
import dev.docket.sandbox.SandboxMessage;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Settings that leave as a file and come back as one. */
class SettingFileTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SandboxWorld world;
  private static long log;
  private static long role;

  @BeforeAll
  static void open() {
    world = SandboxWorld.lasting(POSTGRES.access());
    log = world.guild.createChannel("log");
    role = world.guild.createRole("staff", 1);
  }

  @AfterAll
  static void close() {
    world.close();
  }

  @BeforeEach
  void settle() {
    owner("config log", "type", "mod", "channel", log);
    owner("config prefix", "prefix", "$");
    owner("config template", "name", "spam", "text", "No “ads”, ünd so.");
    owner("config command", "command", "ban", "level", 3);
  }

  private static String owner(String command, Object... options) {
    return world.asks(world.guild.ownerId(), command, options);
  }

  private static SettingValues settings() {
    return world.docket.queries().askLatest(new FindSettingValues(world.guild.id()));
  }

  private static String exported() {
    owner("config export");
    return world.calls("PATCH", "/webhooks/.*").stream()
        .flatMap(it -> it.files().stream())
        .filter(it -> it.name().equals("settings-%d.json".formatted(world.guild.id())))
        .map(it -> new String(it.content(), StandardCharsets.UTF_8))
        .toList()
        .getLast();
  }

  private static SandboxMessage imports(String text) {
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    var file = new SandboxFile("settings.json", "application/json", bytes);
    return world.slash(world.guild.ownerId(), "config import", "file", file).reply(PATIENCE);
  }

  private static String yes(SandboxMessage preview) {
    var yes = buttonsOf(preview).getFirst();
    return textOf(world.guild.click(world.guild.ownerId(), preview.id(), yes).reply(PATIENCE));
  }

  private static String file(String settings) {
    return """
    {"format": "docket-settings", "version": 1, "settings": {%s}}\
    """
        .formatted(settings);
  }

  @Test
  void whatIsExportedReadsTheSameEveryTime() {
    assertThat(owner("config export")).isEqualTo("All settings that are set: 4.");
    assertThat(exported())
        .isEqualTo(exported())
        .isEqualToIgnoringWhitespace(
            """
            {"format": "docket-settings", "version": 1, "guild": "%d", "settings": {
              "log_channel": {"mod": "%d"},
              "template": {"spam": "No “ads”, ünd so."},
              "command_level": {"ban": "3"},
              "prefix": "$"}}
            """
                .formatted(world.guild.id(), log));
  }

  @Test
  void settingsComeBackAsTheyLeftAfterAPreview() {
    var left = settings();
    var file = exported();
    owner("config prefix", "prefix", "?");
    owner("config template", "name", "late", "text", "Later.");
    owner("config log", "type", "mod", "clear", true);
    var preview = imports(file);
    assertThat(textOf(preview))
        .contains("This is what changes, 3 in all")
        .contains("**mod log**: not set → <#%d>".formatted(log))
        .contains("**template `late`**: “Later.” → not set")
        .contains("**prefix of other bots**: `?` → `$`");
    assertThat(settings()).as("only shown").isNotEqualTo(left);
    assertThat(yes(preview)).isEqualTo("✅ The settings are those of the file now.");
    assertThat(settings()).isEqualTo(left);
    assertThat(textOf(imports(file))).contains("there is nothing to change");
  }

  @Test
  void whoeverChangesSettingsMeanwhileIsNotOverridden() {
    var preview = imports(file(""));
    owner("config prefix", "prefix", "!");
    assertThat(yes(preview)).contains("no longer those that were shown");
    assertThat(settings().values()).containsValue("!").hasSizeGreaterThan(1);
  }

  @Test
  void everyEntryThatCannotBeIsNamedAndNothingIsDone() {
    var before = settings();
    var refused =
        imports(
            file(
                """
                "log_channel": {"mod": "99", "MOD": "1", "join": 5},
                "level": {"9": "%1$d", "5": "98", "6": "x"},
                "jail_roll": "1",
                "template": [],
                "command_level": {"fly": "3", "config": "0"},
                "prefix": "much too long for it"
                """
                    .formatted(role)));
    assertThat(buttonsOf(refused)).isEmpty();
    assertThat(textOf(refused))
        .contains("Nothing is imported")
        .contains("**mod log**: This server has no channel <#99>")
        .contains("There is no setting `settings.log_channel.MOD`")
        .contains("`settings.log_channel.join` must be text in quotation marks")
        .contains("**level 9**: ")
        .contains("**level 5**: This server has no role <@&98>")
        .contains("**level 6**: ")
        .contains("There is no setting `settings.jail_roll`")
        .contains("`settings.template` must be text")
        .contains("**`/fly`**: Docket has no command `/fly`")
        .contains("The level of `/config` cannot be changed")
        .contains("**prefix of other bots**: ");
    assertThat(settings()).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoneOfOursIsRefusedInWords() {
    assertThat(textOf(imports("{\n \"format\": oh no"))).contains("not valid JSON: see line 2");
    assertThat(textOf(imports(file("\"prefix\": \"a\", \"prefix\": \"b\""))))
        .as("one name twice")
        .contains("not valid JSON");
    assertThat(textOf(imports("[1]"))).contains("not a file of settings");
    assertThat(textOf(imports(""))).contains("not a file of settings");
    assertThat(textOf(imports(file("").replace(": 1", ": 2"))))
        .contains("of version `2`; this Docket reads version 1");
    assertThat(textOf(imports(" ".repeat((1 << 20) + 1))))
        .contains("too large: at most 1048576 bytes");
  }

  @Test
  void aFileThatMeansHarmIsRefusedShortly() {
    assertThat(textOf(imports("[".repeat(100_000)))).contains("not valid JSON");
    assertThat(textOf(imports(file("").replace(": 1", ": \"" + "9".repeat(5_000) + "\""))))
        .contains("this Docket reads version 1")
        .hasSizeLessThan(1_000);
    var names =
        IntStream.range(0, 30)
            .mapToObj(it -> "\"%d%s\": \"x\"".formatted(it, "n".repeat(3_000)))
            .collect(Collectors.joining(", "));
    assertThat(textOf(imports(file("\"template\": {" + names + "}"))))
        .contains("Nothing is imported")
        .contains("… and ")
        .hasSizeLessThan(5_000);
  }

  @Test
  void aPreviewSaysHowManyChangesItLeavesOut() {
    var texts =
        IntStream.range(0, 20)
            .mapToObj(it -> "\"t%d\": \"%s\"".formatted(it, "x".repeat(900)))
            .collect(Collectors.joining(", "));
    var preview = imports(file("\"template\": {" + texts + "}"));
    assertThat(buttonsOf(preview)).hasSize(2);
    assertThat(textOf(preview)).containsPattern("… and \\d+ more");
  }

  @Test
  void whoMayNotReplaceSettingsGetsAndChangesNothing() {
    var preview = imports(file(""));
    var yes = buttonsOf(preview).getFirst();
    var moderator = world.moderator.id();
    world.guild.click(moderator, preview.id(), yes).awaitAcknowledgement(PATIENCE);
    assertThat(world.asks("config export")).contains("You do not have the permission");
    assertThat(settings().values()).hasSizeGreaterThan(3);
  }

  @Test
  void aPreviewFromBeforeARestartIsNotCarriedOutBlindly() {
    var preview = imports(file(""));
    var before = settings();
    world.stopDocket();
    world.startDocket();
    assertThat(yes(preview)).contains("Docket no longer knows that file");
    assertThat(settings()).isEqualTo(before);
  }
}
