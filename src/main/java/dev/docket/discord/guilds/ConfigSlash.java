package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.guilds.GuildCommand;
import dev.docket.guilds.GuildCommand.AddTemplate;
import dev.docket.guilds.GuildCommand.AssignCommandLevel;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.AssignLogChannel;
import dev.docket.guilds.GuildCommand.AssignPrefix;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.guilds.GuildCommand.ChangeTemplate;
import dev.docket.guilds.GuildCommand.ClearCommandLevel;
import dev.docket.guilds.GuildCommand.ClearLevel;
import dev.docket.guilds.GuildCommand.ClearLogChannel;
import dev.docket.guilds.GuildCommand.ClearPrefix;
import dev.docket.guilds.GuildCommand.RemoveTemplate;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.GuildRefusal;
import dev.docket.guilds.GuildSettingsView;
import dev.docket.guilds.LogType;
import dev.docket.guilds.SettingKind;
import dev.docket.guilds.SettingRight;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The settings of which a guild has several: one shape for each. With a value the setting is set,
 * with {@code clear} it is cleared, with neither it is shown.
 */
final class ConfigSlash implements SlashCommand {

  private static final String CLEAR = "clear";

  /** The settings of which a guild has several. */
  enum Part {
    LOG(SettingKind.LOG_CHANNEL),
    LEVEL(SettingKind.LEVEL),
    TEMPLATE(SettingKind.TEMPLATE),
    COMMAND(SettingKind.COMMAND_LEVEL),
    PREFIX(SettingKind.PREFIX);

    private final SettingKind kind;

    Part(SettingKind kind) {
      this.kind = kind;
    }
  }

  private final Part part;
  private final Changing changing;
  private final Queries queries;
  private final Supplier<Set<String>> known;

  /**
   * One of them.
   *
   * @param known what the commands are called that rights name
   */
  ConfigSlash(Part part, Changing changing, Queries queries, Supplier<Set<String>> known) {
    this.part = part;
    this.changing = changing;
    this.queries = queries;
    this.known = known;
  }

  @Override
  public SlashSpec spec() {
    return switch (part) {
      case LOG ->
          spec(
              "config log",
              "Where a log goes",
              SettingRight.SETTINGS,
              type(),
              Option.channel("channel", "The channel; left out, it is shown", false),
              clear());
      case LEVEL ->
          spec(
              "config level",
              "Which role has a permission level",
              SettingRight.LEVELS,
              Option.number("level", "0 to 7; 7 is the highest", true, 0, 7),
              Option.role("role", "The role; left out, it is shown", false),
              clear());
      case TEMPLATE ->
          spec(
              "config template",
              "Reasons to choose from",
              SettingRight.SETTINGS,
              Option.text("name", "What it is called, at most 32 characters", true),
              Option.text("text", "The reason, at most 1,000 characters; left out, shown", false),
              clear());
      case COMMAND ->
          spec(
              "config command",
              "Which level a command takes, once roles have levels",
              SettingRight.LEVELS,
              Option.text("command", "As it is typed, such as ban", true),
              Option.number("level", "0 for everyone, to 7; left out, shown", false, 0, 7),
              clear());
      case PREFIX ->
          spec(
              "config prefix",
              "What another bot's commands began with, for imports",
              SettingRight.SETTINGS,
              Option.text("prefix", "1 to 10 characters; left out, it is shown", false),
              clear());
    };
  }

  private static SlashSpec spec(
      String path, String description, SettingRight right, Option... options) {
    return new SlashSpec(path, description, right.right(), true, List.of(options));
  }

  private static Option type() {
    var types = Arrays.stream(LogType.values()).map(ConfigSlash::word).toList();
    var choice = Option.choice("type", "Which log", types);
    return new Option(
        choice.type(), choice.name(), choice.description(), true, choice.range(), types);
  }

  private static Option clear() {
    return Option.flag(CLEAR, "Leave it unset");
  }

  @Override
  public Reply handle(Asked asked) {
    var name = name(asked);
    var settings = queries.askLatest(new FindGuildSettings(asked.guildId()));
    var current = value(settings, name);
    var command = command(asked, name, current != null);
    if (command.isEmpty()) {
      return Reply.of(SettingWords.line(part.kind, name, current, asked.words()));
    }
    return Reply.of(changing.done(asked, command.get(), part.kind, name, typed(asked)));
  }

  private String name(Asked asked) {
    return switch (part) {
      case LOG -> type(text(asked, "type")).name();
      case LEVEL -> String.valueOf(number(asked, "level"));
      case TEMPLATE -> Texts.folded(text(asked, "name"));
      case COMMAND -> commandName(text(asked, "command"));
      case PREFIX -> "";
    };
  }

  private static LogType type(String typed) {
    return Arrays.stream(LogType.values())
        .filter(it -> word(it).equals(typed))
        .findFirst()
        .orElseThrow(() ->
            Refused.because(
                InputRefusal.VALUE_UNREADABLE, "type", typed, Arrays.toString(LogType.values())));
  }

  private static String word(LogType type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  /** A command that does not exist would be kept for ever and mean nothing. */
  private String commandName(String typed) {
    var name = Texts.folded(typed).replaceFirst("^/ ?", "");
    if (!isKnown(known.get(), name)) {
      throw Refused.because(GuildRefusal.UNKNOWN_COMMAND, typed);
    }
    return name;
  }

  static boolean isKnown(Set<String> commands, String name) {
    return commands.stream().anyMatch(it -> it.equals(name) || it.startsWith(name + " "));
  }

  private @Nullable String value(GuildSettingsView settings, String name) {
    var value =
        switch (part) {
          case LOG -> settings.logChannels().get(LogType.valueOf(name));
          case LEVEL -> settings.levels().get(Integer.valueOf(name));
          case TEMPLATE -> settings.templates().get(name);
          case COMMAND -> settings.commandLevels().get(name);
          case PREFIX -> settings.prefix();
        };
    return value == null ? null : value.toString();
  }

  /** The new value as it was typed; none where it is cleared. */
  private @Nullable String typed(Asked asked) {
    if (asked.flag(CLEAR)) {
      return null;
    }
    return switch (part) {
      case LOG -> asked.number("channel").map(String::valueOf).orElse(null);
      case LEVEL -> asked.number("role").map(String::valueOf).orElse(null);
      case TEMPLATE -> asked.text("text");
      case COMMAND -> asked.number("level").map(String::valueOf).orElse(null);
      case PREFIX -> asked.text("prefix");
    };
  }

  private Optional<GuildCommand> command(Asked asked, String name, boolean isSet) {
    var by = new By(asked.guildId(), asked.actor(), asked.at());
    if (asked.flag(CLEAR)) {
      return Optional.of(clearing(by, name));
    }
    return Optional.ofNullable(typed(asked)).map(it -> setting(by, name, it, isSet));
  }

  private GuildCommand clearing(By by, String name) {
    return switch (part) {
      case LOG -> new ClearLogChannel(by, LogType.valueOf(name));
      case LEVEL -> new ClearLevel(by, Integer.parseInt(name));
      case TEMPLATE -> new RemoveTemplate(by, name);
      case COMMAND -> new ClearCommandLevel(by, name);
      case PREFIX -> new ClearPrefix(by);
    };
  }

  private GuildCommand setting(By by, String name, String value, boolean isSet) {
    return switch (part) {
      case LOG -> new AssignLogChannel(by, LogType.valueOf(name), Long.parseLong(value));
      case LEVEL -> new AssignLevel(by, Integer.parseInt(name), Long.parseLong(value));
      case TEMPLATE ->
          isSet ? new ChangeTemplate(by, name, value) : new AddTemplate(by, name, value);
      case COMMAND -> new AssignCommandLevel(by, name, Integer.parseInt(value));
      case PREFIX -> new AssignPrefix(by, value);
    };
  }

  private static String text(Asked asked, String option) {
    return Objects.requireNonNullElse(asked.text(option), "");
  }

  private static int number(Asked asked, String option) {
    return Math.toIntExact(asked.number(option).orElse(-1L));
  }
}
