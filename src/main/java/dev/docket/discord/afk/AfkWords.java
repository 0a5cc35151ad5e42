package dev.docket.discord.afk;

import dev.docket.afk.AfkAct;
import dev.docket.afk.AfkView;
import dev.docket.discord.Words;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Being AFK, in words. */
final class AfkWords {

  private AfkWords() {}

  /** A line for whoever mentions somebody who is AFK. */
  static String line(AfkView it, Words words) {
    var reason = Objects.requireNonNullElseGet(it.reason(), () -> words.say("afk.no-reason"));
    var since = time(it.since(), 'R');
    var until = it.until();
    var user = "<@" + it.userId() + ">";
    return until == null
        ? words.say("afk.is-away", user, since, reason)
        : words.say("afk.is-away-until", user, since, time(until, 'R'), reason);
  }

  /** A line of the audit list. */
  static String line(AfkAct it, Words words) {
    return time(it.at(), 'f') + " · " + sentence(it, words);
  }

  static String sentence(AfkAct it, Words words) {
    var user = "<@" + it.userId() + ">";
    var until = it.until();
    var what =
        switch (it.kind()) {
          case SELF_TIMEOUT ->
              words.say("afk.act.self", user, until == null ? "?" : time(until, 'f'));
          case AFK_CLEARED -> words.say("afk.act.cleared", "<@" + it.actorId() + ">", user);
        };
    return what + because(it.reason());
  }

  private static String because(@Nullable String reason) {
    return reason == null ? "" : " · " + reason;
  }

  private static String time(Instant at, char style) {
    return "<t:%d:%s>".formatted(at.getEpochSecond(), style);
  }
}
