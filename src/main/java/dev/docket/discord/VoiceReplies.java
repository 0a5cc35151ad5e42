package dev.docket.discord;

import dev.docket.tempvoice.VoiceRefusal;
import java.util.List;

/** Refusals of temporary voice in the user's words. */
final class VoiceReplies {

  private VoiceReplies() {}

  static String words(VoiceRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case MISSING_PERMISSION -> words.say("missing-permission");
      case NOT_A_VOICE_CHANNEL -> words.say("voice.no-voice");
      case TEMPLATE_UNCHANGED -> words.say("voice.unchanged");
      case TEMPLATE_IS_TEMPORARY -> words.say("voice.temporary");
      case NO_TEMPLATE -> words.say("voice.off");
      case TOO_MANY_VOICE_CHANNELS -> words.say("voice.too-many", details.getFirst());
      case TOO_MANY_AT_ONCE -> words.say("voice.too-fast");
      case VOICE_CHANNEL_SETTLED -> words.say("voice.settled");
    };
  }
}
