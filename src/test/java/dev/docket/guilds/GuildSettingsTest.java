package dev.docket.guilds;

import static dev.docket.guilds.SettingsFixture.inCharge;
import static dev.docket.guilds.SettingsFixture.refuses;
import static dev.docket.guilds.SettingsFixture.when;
import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;

import dev.docket.guilds.GuildCommand.AddTemplate;
import dev.docket.guilds.GuildCommand.AssignCommandLevel;
import dev.docket.guilds.GuildCommand.AssignJailChannel;
import dev.docket.guilds.GuildCommand.AssignJailRole;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.AssignLogChannel;
import dev.docket.guilds.GuildCommand.ChangeSnippetRole;
import dev.docket.guilds.GuildCommand.ChangeTemplate;
import dev.docket.guilds.GuildCommand.ClearCommandLevel;
import dev.docket.guilds.GuildCommand.ClearJailChannel;
import dev.docket.guilds.GuildCommand.ClearJailRole;
import dev.docket.guilds.GuildCommand.ClearLevel;
import dev.docket.guilds.GuildCommand.ClearLogChannel;
import dev.docket.guilds.GuildCommand.RemoveTemplate;
import dev.docket.guilds.SettingEvent.CommandLevelAssigned;
import dev.docket.guilds.SettingEvent.CommandLevelCleared;
import dev.docket.guilds.SettingEvent.JailChannelAssigned;
import dev.docket.guilds.SettingEvent.JailChannelCleared;
import dev.docket.guilds.SettingEvent.JailRoleAssigned;
import dev.docket.guilds.SettingEvent.JailRoleCleared;
import dev.docket.guilds.SettingEvent.LevelAssigned;
import dev.docket.guilds.SettingEvent.LevelCleared;
import dev.docket.guilds.SettingEvent.LogChannelAssigned;
import dev.docket.guilds.SettingEvent.LogChannelCleared;
import dev.docket.guilds.SettingEvent.SnippetRoleAdded;
import dev.docket.guilds.SettingEvent.SnippetRoleRemoved;
import dev.docket.guilds.SettingEvent.TemplateAdded;
import dev.docket.guilds.SettingEvent.TemplateChanged;
import dev.docket.guilds.SettingEvent.TemplateRemoved;
import dev.docket.kernel.InputRefusal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GuildSettingsTest {

  private static LogChannelAssigned log(LogType type, long channel) {
    return new LogChannelAssigned(GUILD, type, channel, null, MODERATOR, NOON);
  }

  private static LevelAssigned level(int level, long role) {
    return new LevelAssigned(GUILD, level, role, null, MODERATOR, NOON);
  }

  private static TemplateAdded template(String name, String text) {
    return new TemplateAdded(GUILD, name, text, MODERATOR, NOON);
  }

  @ParameterizedTest
  @EnumSource
  void everyLogHasAChannelOfItsOwn(LogType type) {
    when(new AssignLogChannel(inCharge(), type, 70)).expectEvents(log(type, 70));
  }

  @Test
  void anotherChannelNamesTheOneBefore() {
    when(new AssignLogChannel(inCharge(), LogType.MOD, 71), log(LogType.MOD, 70))
        .expectEvents(new LogChannelAssigned(GUILD, LogType.MOD, 71, 70L, MODERATOR, NOON))
        .expectResultMessagePayload(new GuildAnswer("70"));
    when(new ClearLogChannel(inCharge(), LogType.MOD), log(LogType.MOD, 70))
        .expectEvents(new LogChannelCleared(GUILD, LogType.MOD, 70, MODERATOR, NOON));
  }

  @Test
  void aLogThatWouldStayAsItIsIsRefused() {
    refuses(
        GuildRefusal.LOG_CHANNEL_UNCHANGED,
        List.of("MOD"),
        new AssignLogChannel(inCharge(), LogType.MOD, 70),
        log(LogType.MOD, 70));
    refuses(
        GuildRefusal.LOG_CHANNEL_NOT_SET,
        List.of("DEV"),
        new ClearLogChannel(inCharge(), LogType.DEV),
        log(LogType.MOD, 70));
  }

  @Test
  void aLevelIsGivenToARoleAndTakenFromIt() {
    when(new AssignLevel(inCharge(), 3, 80)).expectEvents(level(3, 80));
    when(new AssignLevel(inCharge(), 3, 81), level(3, 80))
        .expectEvents(new LevelAssigned(GUILD, 3, 81, 80L, MODERATOR, NOON));
    when(new ClearLevel(inCharge(), 3), level(3, 80))
        .expectEvents(new LevelCleared(GUILD, 3, 80, MODERATOR, NOON));
  }

  @Test
  void aRoleMayWriteSnippetsUntilItMayNot() {
    var added = new SnippetRoleAdded(GUILD, 80, MODERATOR, NOON);
    when(new ChangeSnippetRole(inCharge(), 80, true)).expectEvents(added);
    when(new ChangeSnippetRole(inCharge(), 80, false), added)
        .expectEvents(new SnippetRoleRemoved(GUILD, 80, MODERATOR, NOON));
    var unchanged = GuildRefusal.SNIPPET_ROLE_UNCHANGED;
    refuses(unchanged, List.of(), new ChangeSnippetRole(inCharge(), 80, true), added);
    refuses(unchanged, List.of(), new ChangeSnippetRole(inCharge(), 81, false), added);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 8, 9})
  void levelsOutsideOfAGuildsOwnAreRefused(int level) {
    var details = List.of("level", "" + level, "0", "7");
    var refusal = InputRefusal.NUMBER_OUT_OF_RANGE;
    refuses(refusal, details, new AssignLevel(inCharge(), level, 80));
    refuses(refusal, details, new ClearLevel(inCharge(), level));
    refuses(refusal, details, new AssignCommandLevel(inCharge(), "ban", level));
  }

  @Test
  void aRoleHasOneLevelAtMost() {
    refuses(
        GuildRefusal.ROLE_HAS_A_LEVEL,
        List.of("2"),
        new AssignLevel(inCharge(), 3, 80),
        level(2, 80));
    refuses(
        GuildRefusal.LEVEL_UNCHANGED,
        List.of("3"),
        new AssignLevel(inCharge(), 3, 80),
        level(3, 80));
    refuses(GuildRefusal.LEVEL_NOT_SET, List.of("3"), new ClearLevel(inCharge(), 3), level(2, 80));
  }

  @Test
  void everyonesRoleAndTheJailRoleHaveNoLevel() {
    refuses(GuildRefusal.ROLE_IS_FOR_EVERYONE, List.of(), new AssignLevel(inCharge(), 1, GUILD));
    refuses(GuildRefusal.ROLE_IS_FOR_EVERYONE, List.of(), new AssignJailRole(inCharge(), GUILD));
    refuses(
        GuildRefusal.ROLE_IS_FOR_THE_JAIL,
        List.of(),
        new AssignLevel(inCharge(), 1, 80),
        new JailRoleAssigned(GUILD, 80, null, MODERATOR, NOON));
    refuses(
        GuildRefusal.ROLE_HAS_A_LEVEL,
        List.of("1"),
        new AssignJailRole(inCharge(), 80),
        level(1, 80));
  }

  @Test
  void theJailHasARoleAndAChannel() {
    var role = new JailRoleAssigned(GUILD, 80, null, MODERATOR, NOON);
    var channel = new JailChannelAssigned(GUILD, 70, null, MODERATOR, NOON);
    when(new AssignJailRole(inCharge(), 80)).expectEvents(role);
    when(new AssignJailRole(inCharge(), 81), role)
        .expectEvents(new JailRoleAssigned(GUILD, 81, 80L, MODERATOR, NOON));
    when(new ClearJailRole(inCharge()), role)
        .expectEvents(new JailRoleCleared(GUILD, 80, MODERATOR, NOON));
    when(new AssignJailChannel(inCharge(), 70)).expectEvents(channel);
    when(new ClearJailChannel(inCharge()), channel)
        .expectEvents(new JailChannelCleared(GUILD, 70, MODERATOR, NOON));
    refuses(GuildRefusal.JAIL_ROLE_UNCHANGED, List.of(), new AssignJailRole(inCharge(), 80), role);
    refuses(
        GuildRefusal.JAIL_CHANNEL_UNCHANGED,
        List.of(),
        new AssignJailChannel(inCharge(), 70),
        channel);
    refuses(GuildRefusal.JAIL_ROLE_NOT_SET, List.of(), new ClearJailRole(inCharge()));
    refuses(GuildRefusal.JAIL_CHANNEL_NOT_SET, List.of(), new ClearJailChannel(inCharge()));
  }

  @Test
  void aTemplateIsKeptUnderOneSpelling() {
    when(new AddTemplate(inCharge(), "  Ｓpam   Links ", " No ads. "))
        .expectEvents(template("spam links", "No ads."));
    when(new ChangeTemplate(inCharge(), "SPAM", "No ads!"), template("spam", "No ads."))
        .expectEvents(new TemplateChanged(GUILD, "spam", "No ads!", "No ads.", MODERATOR, NOON));
    when(new RemoveTemplate(inCharge(), "Spam"), template("spam", "No ads."))
        .expectEvents(new TemplateRemoved(GUILD, "spam", "No ads.", MODERATOR, NOON));
    refuses(
        GuildRefusal.TEMPLATE_EXISTS,
        List.of("spam"),
        new AddTemplate(inCharge(), "SPAM", "Other"),
        template("spam", "No ads."));
  }

  @Test
  void aTemplateThatWouldStayAsItIsIsRefused() {
    refuses(
        GuildRefusal.TEMPLATE_UNCHANGED,
        List.of("spam"),
        new ChangeTemplate(inCharge(), "spam", "No ads. "),
        template("spam", "No ads."));
    refuses(GuildRefusal.UNKNOWN_TEMPLATE, List.of("raid"), new RemoveTemplate(inCharge(), "raid"));
    refuses(
        GuildRefusal.UNKNOWN_TEMPLATE,
        List.of("raid"),
        new ChangeTemplate(inCharge(), "raid", "Text"),
        template("spam", "No ads."));
  }

  @Test
  void templatesHaveTheirLimits() {
    var longest = "x".repeat(32);
    when(new AddTemplate(inCharge(), longest, "y".repeat(1_000)))
        .expectEvents(template(longest, "y".repeat(1_000)));
    refuses(
        InputRefusal.TEXT_TOO_LONG,
        List.of("template name", "33", "32"),
        new AddTemplate(inCharge(), longest + "x", "Text"));
    refuses(
        InputRefusal.TEXT_TOO_LONG,
        List.of("template", "1001", "1000"),
        new AddTemplate(inCharge(), "spam", "y".repeat(1_001)));
    refuses(
        InputRefusal.TEXT_BLANK,
        List.of("template name"),
        new AddTemplate(inCharge(), " ", "Text"));
    var full =
        IntStream.range(0, 100)
            .mapToObj(it -> template("t" + it, "Text"))
            .toArray(SettingEvent[]::new);
    refuses(
        GuildRefusal.TOO_MANY_TEMPLATES,
        List.of("100"),
        new AddTemplate(inCharge(), "spam", "Text"),
        full);
  }

  @Test
  void aCommandTakesAnotherLevelUntilThatIsCleared() {
    var assigned = new CommandLevelAssigned(GUILD, "ban", 5, null, MODERATOR, NOON);
    when(new AssignCommandLevel(inCharge(), "/Ban", 5)).expectEvents(assigned);
    when(new AssignCommandLevel(inCharge(), "ban", 2), assigned)
        .expectEvents(new CommandLevelAssigned(GUILD, "ban", 2, 5, MODERATOR, NOON));
    when(new ClearCommandLevel(inCharge(), "ban"), assigned)
        .expectEvents(new CommandLevelCleared(GUILD, "ban", 5, MODERATOR, NOON));
    refuses(
        GuildRefusal.COMMAND_LEVEL_UNCHANGED,
        List.of("ban", "5"),
        new AssignCommandLevel(inCharge(), "ban", 5),
        assigned);
    refuses(
        GuildRefusal.COMMAND_LEVEL_NOT_SET,
        List.of("kick"),
        new ClearCommandLevel(inCharge(), "kick"),
        assigned);
  }

  @ParameterizedTest
  @ValueSource(strings = {"config", "config level", "/config show", "setup jail", "Setup"})
  void whatDecidesOverLevelsTakesNoOther(String command) {
    var name = command.replace("/", "").toLowerCase(Locale.ROOT);
    refuses(
        GuildRefusal.COMMAND_LEVEL_IS_FIXED,
        List.of(name),
        new AssignCommandLevel(inCharge(), command, 0));
  }

  @Test
  void whatIsNoCommandIsRefused() {
    refuses(
        InputRefusal.VALUE_UNREADABLE,
        List.of("command", "b@n", "it is typed, such as `ban`"),
        new AssignCommandLevel(inCharge(), "b@n", 0));
  }
}
