package dev.docket.discord.reminders;

import dev.docket.discord.Asked;
import dev.docket.discord.Words;
import dev.docket.kernel.Durations;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.reminders.ReminderState;
import dev.docket.reminders.ReminderView;
import dev.docket.reminders.Repeat;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reminders, in words. */
final class ReminderWords {

  static final Right RIGHT = Right.ofEveryone("remind");

  private static final int LONGEST_EXCERPT = 60;

  private ReminderWords() {}

  static Origin origin(Asked asked) {
    return Origin.of(
        asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId());
  }

  static int number(Asked asked) {
    return asked.number("number").map(Math::toIntExact).orElseThrow();
  }

  /** A moment as Discord shows it to everyone in their own time. */
  static String moment(Instant moment) {
    var seconds = moment.getEpochSecond();
    return "<t:%d:f> (<t:%d:R>)".formatted(seconds, seconds);
  }

  static String repeat(@Nullable Repeat repeat, Words words) {
    if (repeat == null) {
      return "";
    }
    var every = words.duration(Durations.words(Duration.ofSeconds(repeat.everySeconds())));
    var said = words.say("remind.every", every);
    if (repeat.times() != null) {
      said += words.say("remind.times", repeat.times());
    }
    return repeat.until() == null
        ? said
        : said + words.say("remind.until", "<t:%d:f>".formatted(repeat.until().getEpochSecond()));
  }

  static String line(ReminderView it, Words words) {
    var next = it.next();
    var when =
        next != null
            ? moment(next)
            : words.name(it.state())
                + (it.state() == ReminderState.UNDELIVERABLE
                    ? ": " + Objects.requireNonNullElse(it.cause(), "")
                    : "");
    return "**#%d** %s%s: %s"
        .formatted(it.number(), when, repeat(it.repeat(), words), excerpt(it.text()));
  }

  static String excerpt(String text) {
    var line = text.replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LONGEST_EXCERPT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
  }
}
