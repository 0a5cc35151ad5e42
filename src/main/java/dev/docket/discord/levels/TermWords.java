package dev.docket.discord.levels;

import dev.docket.discord.Words;
import dev.docket.levels.Announcement;
import dev.docket.levels.LevelSettingKind;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Level settings and their values in words. */
final class TermWords {

  private static final int LONGEST = 120;

  private TermWords() {}

  /** A setting, with what tells it apart. */
  static String name(LevelSettingKind kind, String name, Words words) {
    var said = words.name(kind);
    return switch (kind) {
      case CURVE,
          DAILY_CAP,
          STACKING,
          ROLE_STACKING,
          ANNOUNCEMENT,
          BOARD,
          SEASON,
          REACTION_EARNER,
          DECAY ->
          said;
      case AWARD -> said + " `" + name.toLowerCase(Locale.ROOT) + "`";
      case ROLE_MULTIPLIER, EXCLUDED_ROLE -> said + " <@&" + name + ">";
      case CHANNEL_MULTIPLIER, EXCLUDED_CHANNEL -> said + " <#" + name + ">";
      case LEVEL_ROLE -> said + " " + name;
    };
  }

  /** A value, as the history keeps it. */
  static String value(LevelSettingKind kind, @Nullable String value, Words words) {
    if (value == null) {
      return kind == LevelSettingKind.SEASON ? words.say("terms.none") : words.say("terms.own");
    }
    return switch (kind) {
      case LEVEL_ROLE -> "<@&" + value + ">";
      case ROLE_MULTIPLIER, CHANNEL_MULTIPLIER -> value + " %";
      case CURVE, AWARD, DAILY_CAP, STACKING, ROLE_STACKING, ANNOUNCEMENT, BOARD, SEASON ->
          code(value);
      case REACTION_EARNER, DECAY -> code(value);
      case EXCLUDED_ROLE, EXCLUDED_CHANNEL -> code(value);
    };
  }

  static String code(String text) {
    var line = text.replace('`', '\'').replaceAll("\\s+", " ");
    return "`" + (line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line) + "`";
  }

  static String announcement(Announcement announcement, Words words) {
    var where =
        switch (announcement.kind()) {
          case OFF -> words.say("terms.off");
          case CHANNEL -> "<#" + announcement.channelId() + ">";
          case HERE -> words.say("terms.here");
          case DM -> words.say("terms.dm");
        };
    var template = announcement.template();
    return template == null ? where : where + "\n" + code(template);
  }
}
