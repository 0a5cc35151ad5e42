package dev.docket.discord;

import dev.docket.starboard.StarboardRefusal;
import java.util.List;

/** Refusals of the starboard in the user's words. */
final class StarboardReplies {

  private StarboardReplies() {}

  static String words(StarboardRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case MISSING_PERMISSION -> words.say("missing-permission");
      case NO_BOARD -> words.say("star.none");
      case NOT_AN_EMOJI -> words.say("star.not-an-emoji", Replies.plain(details.getFirst()));
      case EMOJI_OF_ANOTHER_SERVER -> words.say("star.foreign", Replies.plain(details.getFirst()));
      case CANNOT_POST_THERE -> words.say("star.cannot-post", details.getFirst());
      case BOARD_UNCHANGED -> words.say("star.unchanged");
      case BOARD_CANNOT_BE_IGNORED -> words.say("star.itself");
      case TOO_MANY_IGNORED -> words.say("star.too-many");
      case NOT_A_MESSAGE -> words.say("star.not-a-message", Replies.plain(details.getFirst()));
    };
  }
}
