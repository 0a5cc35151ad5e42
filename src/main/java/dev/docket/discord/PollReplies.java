package dev.docket.discord;

import dev.docket.polls.PollRefusal;
import java.util.List;

/** Refusals about polls in the user's words. */
final class PollReplies {

  private PollReplies() {}

  static String words(PollRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case MISSING_PERMISSION -> words.say("missing-permission");
      case BARRED_FROM_POLLS -> words.say("poll.barred");
      case POLL_NEEDS_OPTIONS ->
          words.say("poll.options", details.getFirst(), details.get(1), details.get(2));
      case OPTION_IS_THERE -> words.say("poll.twice", Replies.plain(details.getFirst()));
      case POLL_IS_THERE -> words.say("poll.is-there");
      case UNKNOWN_POLL -> words.say("poll.unknown", Replies.plain(details.getFirst()));
      case UNKNOWN_OPTION -> words.say("poll.no-option", details.getFirst(), details.get(1));
      case POLL_IS_OVER -> words.say("poll.is-over");
      case POLL_IS_NOT_YOURS -> words.say("poll.not-yours");
      case NOT_YET_DUE -> words.say("poll.early");
      case POLL_SETTLED -> words.say("poll.settled");
    };
  }
}
