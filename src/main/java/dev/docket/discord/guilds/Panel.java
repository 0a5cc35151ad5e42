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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One panel of one person in one guild; the ids of its menus hold all of that. */
record Panel(long guildId, long userId) {

  private static final int LEVELS = 8;
  private static final int RADIX = 36;

  /** What the menus and the button of a panel do. */
  enum Step {
    PICK,
    SET,
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
    var settings = queries.askLatest(new FindGuildSettings(guildId));
    var values = queries.askLatest(new FindSettingValues(guildId)).values();
    var selects = new ArrayList<Select>();
    selects.add(menu(picked, words));
    if (picked != null) {
      selects.add(values(picked, values.get(picked), words));
    }
    var card = ConfigShowSlash.card(settings, "", words).card();
    var prefix = new Button(id(Step.PREFIX, ""), words.say("setting.panel-prefix"));
    return new Reply(said, card, List.of(prefix)).choosing(selects);
  }

  private Select menu(@Nullable SettingKey picked, Words words) {
    var options = new LinkedHashMap<String, String>();
    keys().forEach(it -> options.put(word(it), SettingWords.name(it.kind(), it.name(), words)));
    return new Select(
        id(Step.PICK, ""),
        words.say("setting.panel"),
        Of.WORDS,
        options,
        picked == null ? null : word(picked));
  }

  private Select values(SettingKey key, @Nullable String value, Words words) {
    var ofChannels = isChannel(key.kind());
    return new Select(
        id(Step.SET, word(key)),
        ofChannels ? words.say("setting.panel-channel") : words.say("setting.panel-role"),
        ofChannels ? Of.CHANNELS : Of.ROLES,
        new LinkedHashMap<>(),
        value);
  }

  static boolean isChannel(SettingKind kind) {
    return kind == SettingKind.LOG_CHANNEL || kind == SettingKind.JAIL_CHANNEL;
  }

  /** The settings that a menu can change. */
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
    return parts.length == 4 && isOf(userId, id) && parts[2].equals(Long.toString(guildId, RADIX));
  }
}
