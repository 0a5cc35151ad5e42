package dev.docket.discord;

import dev.docket.reminders.ReminderRefusal;
import java.util.List;

/** What is refused about reminders, in the user's words. */
final class ReminderReplies {

  private ReminderReplies() {}

  static String words(ReminderRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case TOO_MANY_OPEN -> words.say("remind.too-many", details.getFirst());
      case UNKNOWN_REMINDER -> words.say("remind.unknown", details.getFirst());
      case ALREADY_FIRED -> words.say("remind.fired", details.getFirst());
      case ALREADY_CANCELLED -> words.say("remind.is-cancelled", details.getFirst());
      case REMINDER_UNCHANGED -> words.say("remind.unchanged", details.getFirst());
      case ALREADY_SNOOZED -> words.say("remind.is-snoozed", details.getFirst());
      case DUE_BEFORE_THAT -> words.say("remind.comes-before", details.getFirst(), details.get(1));
      case REPEAT_ENDS_TOO_SOON -> words.say("remind.ends-too-soon");
      case NOT_YET_DUE -> words.say("remind.early");
      case REMINDER_CHANGED_SINCE -> words.say("remind.changed");
      case STILL_ON_ITS_WAY -> words.say("remind.on-its-way");
    };
  }
}
