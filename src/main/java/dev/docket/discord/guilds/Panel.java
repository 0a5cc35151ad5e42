package dev.docket.discord.guilds;

import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Button;
import dev.docket.discord.Reply.Select;
import dev.docket.discord.Reply.Select.Of;
import dev.docket.discord.Words;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.GuildQuery.FindSettingValues;
import dev.docket.guilds.LogType;
import dev.docket.guilds.SettingKey;
import dev.docket.guilds.SettingKind;
import dev.docket.kernel.Queries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One panel of one person in one guild; the ids of its menus hold all of that. */
record Panel(long guildId, long userId) {

  private static final int LEVELS = 8;
  private static final int RADIX = 36;
  private static final int PARTS = 4;

  /** Stands for all commands in the first menu. */
  static final String COMMANDS = "COMMAND_LEVEL";

  /** Lets a command take Docket's own level. */
  static final String OWN = "own";

  /** What the menus and the button of a panel do. */
  enum Step {
    PICK,
    COMMAND,
    SET,
    TEMPLATE,
    PREFIX;

    String prefix() {
      return "panel-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The panel as it is now.
   *
   * @param said what came of the latest change
   * @param picked the setting that a second menu changes, if one was picked
   */
  Reply show(Queries queries, String said, @Nullable SettingKey picked, Words words) {
    var second = Optional.ofNullable(picked).map(it -> values(it, now(queries, it), words));
    return reply(queries, said, menu(picked, words), second, words);
  }

  /** The panel with a page of the commands whose level can be changed. */
  Reply offer(Queries queries, CommandPages pages, int page, Words words) {
    var commands =
        new Select(
            id(Step.COMMAND, ""),
            words.say("setting.panel-which"),
            Of.WORDS,
            pages.options(page, words),
            null);
    return reply(queries, "", menu(null, words), Optional.of(commands), words);
  }

  /** What a setting is set to now. */
  @Nullable String now(Queries queries, SettingKey key) {
    return queries.askLatest(new FindSettingValues(guildId)).values().get(key);
  }

  private Reply reply(
      Queries queries, String said, Select first, Optional<Select> second, Words words) {
    var settings = queries.askLatest(new FindGuildSettings(guildId));
    var buttons =
        List.of(
            new Button(id(Step.TEMPLATE, ""), words.say("setting.panel-template")),
            new Button(id(Step.PREFIX, ""), words.say("setting.panel-prefix")));
    return new Reply(said, ConfigShowSlash.card(settings, "", words).card(), buttons)
        .choosing(Stream.concat(Stream.of(first), second.stream()).toList());
  }

  /** The commands are never chosen already, so that they can be chosen again. */
  private Select menu(@Nullable SettingKey picked, Words words) {
    var options = new LinkedHashMap<String, String>();
    keys().forEach(it -> options.put(word(it), SettingWords.name(it.kind(), it.name(), words)));
    options.put(COMMANDS, words.say("setting.panel-command"));
    return new Select(
        id(Step.PICK, ""),
        words.say("setting.panel"),
        Of.WORDS,
        options,
        picked == null || picked.kind() == SettingKind.COMMAND_LEVEL ? null : word(picked));
  }

  /** The id holds what is set as it is shown, so that nobody overrides what they have not seen. */
  private Select values(SettingKey key, @Nullable String value, Words words) {
    var id = id(Step.SET, word(key) + ":" + seen(value));
    if (key.kind() == SettingKind.COMMAND_LEVEL) {
      var ask = words.say("setting.panel-level", key.name());
      return new Select(id, ask, Of.WORDS, levels(words), value == null ? OWN : value);
    }
    return isChannel(key.kind())
        ? new Select(
            id, words.say("setting.panel-channel"), Of.CHANNELS, new LinkedHashMap<>(), value)
        : new Select(id, words.say("setting.panel-role"), Of.ROLES, new LinkedHashMap<>(), value);
  }

  private static SequencedMap<String, String> levels(Words words) {
    var options = new LinkedHashMap<String, String>();
    options.put(OWN, SettingWords.value(SettingKind.COMMAND_LEVEL, null, words));
    IntStream.range(0, LEVELS)
        .mapToObj(String::valueOf)
        .forEach(it -> options.put(it, SettingWords.value(SettingKind.COMMAND_LEVEL, it, words)));
    return options;
  }

  static String seen(@Nullable String value) {
    return value == null ? "" : value;
  }

  static boolean isChannel(SettingKind kind) {
    return kind == SettingKind.LOG_CHANNEL || kind == SettingKind.JAIL_CHANNEL;
  }

  /** The settings that the first menu names. */
  static List<SettingKey> keys() {
    return Stream.of(
            Stream.of(LogType.values())
                .map(it -> new SettingKey(SettingKind.LOG_CHANNEL, it.name())),
            IntStream.range(0, LEVELS).mapToObj(it -> new SettingKey(SettingKind.LEVEL, "" + it)),
            Stream.of(SettingKind.JAIL_ROLE, SettingKind.JAIL_CHANNEL)
                .map(it -> new SettingKey(it, "")))
        .flatMap(it -> it)
        .toList();
  }

  static String word(SettingKey key) {
    return key.kind() + "." + key.name();
  }

  private String id(Step step, String rest) {
    return String.join(
        ":", step.prefix(), Long.toString(userId, RADIX), Long.toString(guildId, RADIX), rest);
  }

  /** Whether an id is of a panel of that person; only the door knows where it was pressed. */
  static boolean isOf(long userId, String id) {
    var parts = id.split(":", -1);
    return parts.length > 1 && parts[1].equals(Long.toString(userId, RADIX));
  }

  /** Whether an id is of this very panel. */
  boolean has(String id) {
    var parts = id.split(":", -1);
    return parts.length >= PARTS
        && isOf(userId, id)
        && parts[2].equals(Long.toString(guildId, RADIX));
  }
}
