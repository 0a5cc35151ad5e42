package dev.docket.levels;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.util.Locale;
import java.util.Set;
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
    return new Announcement(kind, channelId, text);
  }

  @Override
  public String toString() {
    var where =
        kind == Kind.CHANNEL ? "channel " + channelId : kind.name().toLowerCase(Locale.ROOT);
    return template == null ? where : where + ": " + template;
  }
}
