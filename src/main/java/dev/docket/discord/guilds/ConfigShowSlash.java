package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Hindsight;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Field;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.Words;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.GuildSettingsView;
import dev.docket.guilds.LogType;
import dev.docket.guilds.SettingKind;
import dev.docket.guilds.SettingRight;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Queries;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code /config show}: all that a guild has settled. */
record ConfigShowSlash(Queries queries) implements SlashCommand {

  private static final int HIGHEST_LEVEL = 7;

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "config show",
        "Show all settings",
        SettingRight.SETTINGS.right(),
        true,
        List.of(Hindsight.OPTION));
  }

  @Override
  public Reply handle(Asked asked) {
    var query = new FindGuildSettings(asked.guildId());
    return Hindsight.moment(asked)
        .map(at ->
            card(
                queries.askAsOf(query, new AsOf.Moment(at)),
                Hindsight.says(at, asked.words()),
                asked.words()))
        .orElseGet(() -> card(queries.askLatest(query), "", asked.words()));
  }

  static Reply card(GuildSettingsView settings, String description, Words words) {
    return Reply.of(
        new Reply.Card(
            words.say("setting.all"),
            description,
            0x4B7BEC,
            List.of(
                new Field(words.say("setting.logs"), logs(settings, words), false),
                new Field(words.say("setting.levels"), levels(settings, words), false),
                new Field(
                    words.say("setting.jail"),
                    SettingWords.line(SettingKind.JAIL_ROLE, "", settings.jailRole(), words)
                        + "\n"
                        + SettingWords.line(
                            SettingKind.JAIL_CHANNEL, "", settings.jailChannel(), words),
                    false),
                new Field(words.say("setting.commands"), commands(settings, words), false),
                new Field(words.say("setting.templates"), templates(settings, words), false),
                new Field(words.say("setting.writers"), snippetRoles(settings, words), false),
                new Field(
                    words.say("setting.other"),
                    SettingWords.line(SettingKind.PREFIX, "", settings.prefix(), words),
                    false))));
  }

  private static String logs(GuildSettingsView settings, Words words) {
    return Arrays.stream(LogType.values())
        .map(it ->
            SettingWords.line(
                SettingKind.LOG_CHANNEL, it.name(), settings.logChannels().get(it), words))
        .collect(Collectors.joining("\n"));
  }

  private static String levels(GuildSettingsView settings, Words words) {
    return settings.levels().isEmpty()
        ? words.say("setting.no-levels")
        : IntStream.iterate(HIGHEST_LEVEL, it -> it >= 0, it -> it - 1)
            .mapToObj(it ->
                SettingWords.line(SettingKind.LEVEL, "" + it, settings.levels().get(it), words))
            .collect(Collectors.joining("\n"));
  }

  private static String commands(GuildSettingsView settings, Words words) {
    return settings.commandLevels().isEmpty()
        ? words.say("setting.none")
        : settings.commandLevels().entrySet().stream()
            .map(it ->
                SettingWords.line(SettingKind.COMMAND_LEVEL, it.getKey(), it.getValue(), words))
            .collect(Collectors.joining("\n"));
  }

  static String snippetRoles(GuildSettingsView settings, Words words) {
    return settings.snippetRoles().isEmpty()
        ? words.say("setting.everyone")
        : settings.snippetRoles().stream()
            .map(it -> "<@&" + it + ">")
            .collect(Collectors.joining(", "));
  }

  private static String templates(GuildSettingsView settings, Words words) {
    return settings.templates().isEmpty()
        ? words.say("setting.none")
        : settings.templates().keySet().stream()
            .map(it -> "`" + it.replace('`', '\'') + "`")
            .collect(Collectors.joining(", "));
  }
}
