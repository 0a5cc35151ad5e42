package dev.docket.discord;

import dev.docket.gifs.GifRefusal;
import java.util.List;

/** Refusals about GIFs in the user's words. */
final class GifReplies {

  private GifReplies() {}

  static String words(GifRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case MISSING_PERMISSION -> words.say("missing-permission");
      case NOTHING_LIMITED -> words.say("gif.nothing-limited");
      case LIMITS_UNCHANGED -> words.say("gif.unchanged");
      case NO_LIMITS -> words.say("gif.none");
      case TOO_MANY_LIMITED_CHANNELS -> words.say("gif.too-many-channels", details.getFirst());
      case GIF_SETTLED -> words.say("gif.settled");
    };
  }
}
