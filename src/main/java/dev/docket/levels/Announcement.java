package dev.docket.levels;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a guild tells that a level was reached.
 *
 * @param channelId where, if it is told in one channel
 * @param template the guild's own text, about nobody; none for Docket's
 */
public record Announcement(Kind kind, @Nullable Long channelId, @Nullable String template) {

  /** Nothing is said. */
  static final Announcement OFF = new Announcement(Kind.OFF, null, null);

  private static final int LONGEST = 1_000;

  /** As Discord has it, with every placeholder filled in. */
  private static final int LONGEST_MESSAGE = 2_000;

  private static final Set<String> PLACEHOLDERS = Set.of("{member}", "{level}", "{xp}");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");

  /** Where it is told. */
  public enum Kind {
    OFF,
    /** In a channel of its own. */
    CHANNEL,
    /** Where the member earned it. */
    HERE,
    /** To the member alone. */
    DM
  }

  /**
   * Refuses what cannot be said.
   *
   * @throws Refused when a channel is missing, or the template is too long or names what is unknown
   */
  Announcement checked() {
    if ((kind == Kind.CHANNEL) != (channelId != null)) {
      throw Refused.because(LevelRefusal.ANNOUNCEMENT_NEEDS_A_CHANNEL);
    }
    if (template == null) {
      return this;
    }
    var text = Texts.storable("template", template, LONGEST);
    PLACEHOLDER
        .matcher(text)
        .results()
        .filter(it -> !PLACEHOLDERS.contains(it.group()))
        .findFirst()
        .ifPresent(it -> {
          throw Refused.because(
              InputRefusal.VALUE_UNREADABLE, "template", it.group(), "{member}, {level} or {xp}");
        });
    var checked = new Announcement(kind, channelId, text);
    checked.fits();
    return checked;
  }

  /** The announcement as a read model keeps it. */
  String text() {
    return kind
        + " "
        + (channelId == null ? 0 : channelId)
        + (template == null ? "" : " " + template);
  }

  /** Reads an announcement that a read model kept. */
  static Announcement parse(String text) {
    var parts = text.split(" ", 3);
    var channel = Long.parseLong(parts[1]);
    return new Announcement(
        Kind.valueOf(parts[0]), channel == 0 ? null : channel, parts.length < 3 ? null : parts[2]);
  }

  /**
   * What is said of a member.
   *
   * @param docketsOwn the template of guilds that have none
   */
  public String say(String docketsOwn, long userId, int level, long xp) {
    var values = Map.of("{member}", "<@" + userId + ">", "{level}", "" + level, "{xp}", "" + xp);
    return PLACEHOLDER
        .matcher(template == null ? docketsOwn : template)
        .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(), it.group())));
  }

  /** Nobody has a longer id, level or amount of XP than this one. */
  private void fits() {
    var longest = say("", Long.MAX_VALUE, LevelCurve.HIGHEST, LevelCurve.MOST_XP).length();
    if (longest > LONGEST_MESSAGE) {
      throw Refused.because(InputRefusal.TEXT_TOO_LONG, "template", longest, LONGEST_MESSAGE);
    }
  }

  @Override
  public String toString() {
    var where =
        kind == Kind.CHANNEL ? "channel " + channelId : kind.name().toLowerCase(Locale.ROOT);
    return template == null ? where : where + ": " + template;
  }
}
