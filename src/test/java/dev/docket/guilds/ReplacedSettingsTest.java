package dev.docket.guilds;

import static dev.docket.guilds.SettingsFixture.holding;
import static dev.docket.guilds.SettingsFixture.inCharge;
import static dev.docket.guilds.SettingsFixture.refuses;
import static dev.docket.guilds.SettingsFixture.when;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.guilds.GuildCommand.AssignPrefix;
import dev.docket.guilds.GuildCommand.ClearPrefix;
import dev.docket.guilds.GuildCommand.ReplaceSettings;
import dev.docket.guilds.SettingEvent.CommandLevelAssigned;
import dev.docket.guilds.SettingEvent.JailChannelAssigned;
import dev.docket.guilds.SettingEvent.JailRoleAssigned;
import dev.docket.guilds.SettingEvent.LevelAssigned;
import dev.docket.guilds.SettingEvent.LevelCleared;
import dev.docket.guilds.SettingEvent.LogChannelAssigned;
import dev.docket.guilds.SettingEvent.LogChannelCleared;
import dev.docket.guilds.SettingEvent.PrefixAssigned;
import dev.docket.guilds.SettingEvent.PrefixCleared;
import dev.docket.guilds.SettingEvent.RuleAdded;
import dev.docket.guilds.SettingEvent.SnippetRoleAdded;
import dev.docket.guilds.SettingEvent.TemplateAdded;
import dev.docket.guilds.SettingEvent.TemplateChanged;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EscalationRule.Action;
import dev.docket.kernel.EscalationRule.Offence;
import dev.docket.kernel.InputRefusal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All settings of a guild, replaced at once. */
class ReplacedSettingsTest {

  private static final SettingEvent LEVEL = new LevelAssigned(GUILD, 3, 83, null, MODERATOR, NOON);
  private static final SettingEvent MOD =
      new LogChannelAssigned(GUILD, LogType.MOD, 70, null, MODERATOR, NOON);
  private static final SettingEvent SPAM =
      new TemplateAdded(GUILD, "spam", "No ads.", MODERATOR, NOON);

  private static SettingValues values(Object... keysAndValues) {
    var values = new HashMap<SettingKey, String>();
    for (var i = 0; i < keysAndValues.length; i += 3) {
      values.put(
          new SettingKey((SettingKind) keysAndValues[i], (String) keysAndValues[i + 1]),
          (String) keysAndValues[i + 2]);
    }
    return new SettingValues(values);
  }

  private static SettingValues after(SettingEvent... events) {
    var settings = new Settings();
    List.of(events).forEach(settings::evolve);
    return settings.values();
  }

  private static ReplaceSettings replace(SettingValues wanted, SettingEvent... history) {
    return new ReplaceSettings(inCharge(), wanted, after(history).mark());
  }

  @Test
  void exactlyWhatDiffersIsChangedAndWhatIsClearedComesFirst() {
    var wanted =
        values(
            SettingKind.TEMPLATE,
            "spam",
            "No ads!",
            SettingKind.LOG_CHANNEL,
            "MOD",
            "70",
            SettingKind.LEVEL,
            "4",
            "83");
    when(replace(wanted, LEVEL, MOD, SPAM), LEVEL, MOD, SPAM)
        .expectEvents(
            new LevelCleared(GUILD, 3, 83, MODERATOR, NOON),
            new LevelAssigned(GUILD, 4, 83, null, MODERATOR, NOON),
            new TemplateChanged(GUILD, "spam", "No ads!", "No ads.", MODERATOR, NOON));
  }

  @Test
  void everySettingGoesBackToWhereItWas() {
    var rule =
        new EscalationRule(
            "strikes", Map.of(Offence.WARN, 1), 3, Duration.ofDays(7), Action.KICK, null, true);
    var all =
        new SettingEvent[] {
          LEVEL,
          MOD,
          SPAM,
          new JailRoleAssigned(GUILD, 90, null, MODERATOR, NOON),
          new JailChannelAssigned(GUILD, 72, null, MODERATOR, NOON),
          new CommandLevelAssigned(GUILD, "ban", 5, null, MODERATOR, NOON),
          new SnippetRoleAdded(GUILD, 84, MODERATOR, NOON),
          new RuleAdded(GUILD, rule, MODERATOR, NOON),
          new PrefixAssigned(GUILD, "$", null, MODERATOR, NOON)
        };
    assertThat(
            after(all).values().keySet().stream().map(SettingKey::kind).collect(Collectors.toSet()))
        .as("every kind of setting")
        .containsExactlyInAnyOrder(SettingKind.values());
    var undone = new Settings();
    List.of(all).forEach(undone::evolve);
    new Replacement(after(all))
        .decide(replace(new SettingValues(Map.of()), all))
        .forEach(undone::evolve);
    assertThat(undone.values().values()).isEmpty();
    new Replacement(undone.values()).decide(replace(after(all))).forEach(undone::evolve);
    assertThat(undone.values()).isEqualTo(after(all));
    assertThat(undone.rule("strikes")).isEqualTo(rule);
  }

  @Test
  void settingsThatWereChangedMeanwhileAreNotReplaced() {
    refuses(
        GuildRefusal.SETTINGS_CHANGED_SINCE,
        List.of(),
        replace(new SettingValues(Map.of()), LEVEL),
        LEVEL,
        MOD);
    refuses(GuildRefusal.SETTINGS_UNCHANGED, List.of(), replace(after(LEVEL), LEVEL), LEVEL);
  }

  @Test
  void itTakesTheHighestLevelSinceLevelsAreAmongThem() {
    refuses(
        GuildRefusal.MISSING_PERMISSION,
        List.of(),
        new ReplaceSettings(holding(83L), after(), after(LEVEL).mark()),
        LEVEL);
  }

  @Test
  void nothingIsChangedIfOneOfThemCannotBe() {
    var twice = values(SettingKind.LEVEL, "2", "83", SettingKind.LEVEL, "4", "83");
    refuses(GuildRefusal.ROLE_HAS_TWO_LEVELS, List.of("2", "4"), replace(twice));
    var jail = values(SettingKind.LEVEL, "2", "83", SettingKind.JAIL_ROLE, "", "83");
    refuses(GuildRefusal.ROLE_IS_FOR_THE_JAIL, List.of(), replace(jail));
    var everyone = values(SettingKind.JAIL_ROLE, "", "" + GUILD);
    refuses(GuildRefusal.ROLE_IS_FOR_EVERYONE, List.of(), replace(everyone));
    var fixed = values(SettingKind.COMMAND_LEVEL, "config log", "0");
    refuses(GuildRefusal.COMMAND_LEVEL_IS_FIXED, List.of("config log"), replace(fixed));
  }

  @ParameterizedTest
  @CsvSource({
    "LOG_CHANNEL, MODS, 70",
    "LOG_CHANNEL, MOD, general",
    "LOG_CHANNEL, MOD, 99999999999999999999",
    "LEVEL, 8, 83",
    "LEVEL, 3, helpers",
    "JAIL_ROLE, x, 83",
    "TEMPLATE, Spam, No ads.",
    "COMMAND_LEVEL, ban, 9",
    "SNIPPET_ROLE, 84, 85",
    "ESCALATION_RULE, strikes, many points",
    "PREFIX, '', a b"
  })
  void whatCannotBeReadIsNamed(SettingKind kind, String name, String value) {
    var problems = SettingChecks.problems(GUILD, values(kind, name, value));
    assertThat(problems.values())
        .singleElement()
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(InputRefusal.VALUE_UNREADABLE));
  }

  @Test
  void aPrefixIsNotedChangedAndClearedAgain() {
    when(new AssignPrefix(inCharge(), " $ "))
        .expectEvents(new PrefixAssigned(GUILD, "$", null, MODERATOR, NOON));
    var noted = new PrefixAssigned(GUILD, "$", null, MODERATOR, NOON);
    when(new ClearPrefix(inCharge()), noted)
        .expectEvents(new PrefixCleared(GUILD, "$", MODERATOR, NOON));
    refuses(GuildRefusal.PREFIX_UNCHANGED, List.of(), new AssignPrefix(inCharge(), "$"), noted);
    refuses(GuildRefusal.PREFIX_NOT_SET, List.of(), new ClearPrefix(inCharge()));
    when(new ReplaceSettings(inCharge(), after(), after(MOD).mark()), MOD)
        .expectEvents(new LogChannelCleared(GUILD, LogType.MOD, 70, MODERATOR, NOON));
  }
}
