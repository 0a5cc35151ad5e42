package dev.docket.discord;

import dev.docket.cases.CaseRefusal;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelRefusal;
import java.util.List;

/** Refusals in the user's words. */
public final class Replies {

  private static final int LONGEST_QUOTE = 81;

  private Replies() {}

  /** A refusal as a reply. */
  public static Reply of(Refused refused, Words words) {
    return Reply.of("❌ " + words(refused, words));
  }

  /** Words a refusal in English. */
  public static String words(Refused refused) {
    return words(refused, Words.ENGLISH);
  }

  static String words(Refused refused, Words words) {
    var details = refused.details();
    return switch (refused.refusal()) {
      case CaseRefusal it -> words(it, details, words);
      case LevelRefusal it -> words(it, words);
      case InputRefusal it -> words(it, details, words);
      default -> throw new IllegalStateException("no words for " + refused.refusal());
    };
  }

  private static String words(CaseRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case MISSING_PERMISSION -> words.say("missing-permission");
      case TARGET_IS_YOURSELF -> words.say("target-is-yourself");
      case TARGET_IS_DOCKET -> words.say("target-is-docket");
      case TARGET_IS_OWNER -> words.say("target-is-owner");
      case TARGET_IS_A_BOT -> words.say("target-is-a-bot");
      case TARGET_IS_NOT_A_MEMBER -> words.say("target-is-not-a-member");
      case TARGET_RANKS_AS_HIGH_AS_YOU -> words.say("target-ranks-as-high-as-you");
      case TARGET_RANKS_AS_HIGH_AS_DOCKET -> words.say("target-ranks-as-high-as-docket");
      case ALREADY_BANNED -> words.say("already-banned", details.getFirst());
      case NOT_BANNED -> words.say("not-banned");
      case ALREADY_TIMED_OUT -> words.say("already-timed-out", details.getFirst());
      case NOT_TIMED_OUT -> words.say("not-timed-out");
      case UNKNOWN_CASE -> words.say("unknown-case", details.getFirst());
      case REASON_UNCHANGED -> words.say("reason-unchanged");
      case EPISODE_OVER -> words.say("episode-over");
      case NOT_YET_DUE -> words.say("not-yet-due");
    };
  }

  private static String words(LevelRefusal refusal, Words words) {
    return switch (refusal) {
      case NO_XP_YET -> words.say("no-xp-yet");
    };
  }

  private static String words(InputRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case DURATION_UNREADABLE ->
          words.say("duration-unreadable", plain(details.get(1)), words.option(details.get(0)));
      case DURATION_OUT_OF_RANGE ->
          words.say(
              "out-of-range",
              plain(details.get(1)),
              words.option(details.get(0)),
              words.duration(details.get(2)),
              words.duration(details.get(3)));
      case TEXT_TOO_LONG ->
          words.say("text-too-long", words.option(details.get(0)), details.get(1), details.get(2));
      case TEXT_BLANK -> words.say("text-blank", words.option(details.get(0)));
      case TEXT_UNSTORABLE ->
          words.say("text-unstorable", words.option(details.get(0)), details.get(1));
      case NUMBER_OUT_OF_RANGE ->
          words.say(
              "out-of-range",
              plain(details.get(1)),
              words.option(details.get(0)),
              details.get(2),
              details.get(3));
      case VALUE_UNREADABLE ->
          words.say(
              "value-unreadable",
              plain(details.get(1)),
              words.option(details.get(0)),
              words.form(details.get(2)));
      case MOMENT_TO_COME ->
          words.say("moment-to-come", plain(details.get(1)), words.option(details.get(0)));
      case PAST_IS_BUSY -> words.say("past-is-busy");
      case READ_MODEL_BEHIND -> words.say("read-model-behind");
    };
  }

  /** What the user typed is shown as code, so it must not end the code span. */
  private static String plain(String typed) {
    return Texts.shortened(typed.replace('`', '\'').replace('\n', ' '), LONGEST_QUOTE);
  }
}
