package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Hindsight;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Field;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
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
import org.jspecify.annotations.Nullable;

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
            card(queries.askAsOf(query, new AsOf.Moment(at)), Hindsight.says(at, asked.words())))
        .orElseGet(() -> card(queries.askLatest(query), ""));
  }

  private static Reply card(GuildSettingsView settings, String description) {
    return Reply.of(
        new Reply.Card(
            "Settings",
            description,
            0x4B7BEC,
            List.of(
                new Field("Logs", logs(settings), false),
                new Field("Permission levels", levels(settings), false),
                new Field(
                    "Jail",
                    line(SettingKind.JAIL_ROLE, "", settings.jailRole())
                        + "\n"
                        + line(SettingKind.JAIL_CHANNEL, "", settings.jailChannel()),
                    false),
                new Field("Commands with a level of their own", commands(settings), false),
                new Field("Templates", templates(settings), false),
                new Field("Who may write snippets", snippetRoles(settings), false))));
  }

  static String line(SettingKind kind, String name, @Nullable Object value) {
    return "**%s**: %s"
        .formatted(
            SettingWords.name(kind, name),
            SettingWords.value(kind, value == null ? null : value.toString()));
  }

  private static String logs(GuildSettingsView settings) {
    return Arrays.stream(LogType.values())
        .map(it -> line(SettingKind.LOG_CHANNEL, it.name(), settings.logChannels().get(it)))
        .collect(Collectors.joining("\n"));
  }

  private static String levels(GuildSettingsView settings) {
    return settings.levels().isEmpty()
        ? "No role has one: Discord's permissions decide."
        : IntStream.iterate(HIGHEST_LEVEL, it -> it >= 0, it -> it - 1)
            .mapToObj(it -> line(SettingKind.LEVEL, "" + it, settings.levels().get(it)))
            .collect(Collectors.joining("\n"));
  }

  private static String commands(GuildSettingsView settings) {
    return settings.commandLevels().isEmpty()
        ? "None."
        : settings.commandLevels().entrySet().stream()
            .map(it -> line(SettingKind.COMMAND_LEVEL, it.getKey(), it.getValue()))
            .collect(Collectors.joining("\n"));
  }

  static String snippetRoles(GuildSettingsView settings) {
    return settings.snippetRoles().isEmpty()
        ? "Everyone."
        : settings.snippetRoles().stream()
            .map(it -> "<@&" + it + ">")
            .collect(Collectors.joining(", "));
  }

  private static String templates(GuildSettingsView settings) {
    return settings.templates().isEmpty()
        ? "None."
        : settings.templates().keySet().stream()
            .map(it -> "`" + it.replace('`', '\'') + "`")
            .collect(Collectors.joining(", "));
  }
}
