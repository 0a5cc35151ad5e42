package dev.docket.discord.polls;

import dev.docket.discord.Asked;
import dev.docket.discord.Copies;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.polls.PollQuery.FindPoll;
import dev.docket.polls.PollQuery.FindPostedPoll;
import dev.docket.polls.PollRefusal;
import dev.docket.polls.PollView;
import java.util.Objects;
import java.util.regex.Pattern;

/** Finds the poll that somebody means, if they may see it. */
record PollFinding(Queries queries, Copies copies) {

  private static final Pattern LINK =
      Pattern.compile(
          "https://(?:\\w+\\.)?discord(?:app)?\\.com/channels/(\\d{1,19})/\\d{1,19}/(\\d{1,19})");

  PollView find(Asked it) {
    var typed = Objects.requireNonNullElse(it.text("poll"), "").strip();
    try {
      var link = LINK.matcher(typed);
      var poll =
          link.matches() ? linked(it, link.group(1), link.group(2), typed) : picked(it, typed);
      if (poll.authorId() == it.actor().userId() || isSeen(poll, it)) {
        return poll;
      }
    } catch (NumberFormatException noSuchId) {
      throw unknown(typed);
    }
    throw unknown(typed);
  }

  private PollView picked(Asked it, String typed) {
    return queries.askLatest(new FindPoll(it.guildId(), Long.parseLong(typed)));
  }

  private PollView linked(Asked it, String guild, String message, String typed) {
    if (Long.parseLong(guild) != it.guildId()) {
      throw unknown(typed);
    }
    var query = new FindPostedPoll(it.guildId(), Long.parseLong(message));
    return queries.askLatest(query).polls().stream().findFirst().orElseThrow(() -> unknown(typed));
  }

  private boolean isSeen(PollView poll, Asked it) {
    var message = poll.messageId();
    return message != null
        && copies.find(it.guildId(), poll.channelId(), message, it.actor().userId()).isPresent();
  }

  private static Refused unknown(String typed) {
    return Refused.because(PollRefusal.UNKNOWN_POLL, typed);
  }
}
