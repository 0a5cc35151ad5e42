package dev.docket.discord;

import dev.docket.afk.AfkRefusal;
import dev.docket.audit.AuditRefusal;
import dev.docket.bookmarks.BookmarkRefusal;
import dev.docket.cases.BatchRefusal;
import dev.docket.cases.CaseRefusal;
import dev.docket.gifs.GifRefusal;
import dev.docket.guilds.GuildRefusal;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelRefusal;
import dev.docket.membership.MembershipRefusal;
import dev.docket.polls.PollRefusal;
import dev.docket.reminders.ReminderRefusal;
import dev.docket.snippets.SnippetRefusal;
import dev.docket.starboard.StarboardRefusal;
import dev.docket.tempvoice.VoiceRefusal;
import dev.docket.tokens.TokenRefusal;
import java.util.List;

/** Refusals in the user's words. */
public final class Replies {

  private static final int LONGEST_QUOTE = 81;

  private Replies() {}

  /**
   * Whatever went wrong, as a reply.
   *
   * @param incident the name under which what is ours to mend is found
   */
  static Reply of(RuntimeException error, String incident, Words words) {
    return switch (error) {
      case Refused e -> of(e, words);
      case LogUnavailable _ -> noLog(incident, words);
      case DiscordFailure e -> Reply.of("⏳ " + words.say("discord-silent", e.said()));
      default -> Reply.of("⚠️ " + words.say("fault", incident));
    };
  }

  static Reply noLog(String incident, Words words) {
    return Reply.of("⏳ " + words.say("no-log", incident));
  }

  /** A refusal as a reply. */
  public static Reply of(Refused refused, Words words) {
    return Reply.of("❌ " + words(refused, words));
  }

  /** Words a refusal in English. */
  public static String words(Refused refused) {
    return words(refused, Words.ENGLISH);
  }

  /** Words a refusal. */
  public static String words(Refused refused, Words words) {
    var details = refused.details();
    return switch (refused.refusal()) {
      case CaseRefusal it -> words(it, details, words);
      case BatchRefusal it -> words(it, details, words);
      case GuildRefusal it -> GuildReplies.words(it, details, words);
      case SnippetRefusal it -> words(it, details, words);
      case LevelRefusal it -> words(it, details, words);
      case AuditRefusal it -> words(it, details, words);
      case AfkRefusal it -> words(it, words);
      case ReminderRefusal it -> ReminderReplies.words(it, details, words);
      case StarboardRefusal it -> StarboardReplies.words(it, details, words);
      case BookmarkRefusal it -> BookmarkReplies.words(it, details, words);
      case GifRefusal it -> GifReplies.words(it, details, words);
      case VoiceRefusal it -> VoiceReplies.words(it, details, words);
      case PollRefusal it -> PollReplies.words(it, details, words);
      case MembershipRefusal it -> words(it, details, words);
      case TokenRefusal it -> TokenReplies.words(it, details, words);
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
      case NOT_ON_BAN_LIST ->
          words.say("not-on-ban-list", plain(details.getFirst()), details.get(1));
      case SEVERAL_ARE_BANNED ->
          words.say(
              "several-are-banned", plain(details.getFirst()), details.get(1), details.get(2));
      case ALREADY_TIMED_OUT -> words.say("already-timed-out", details.getFirst());
      case NOT_TIMED_OUT -> words.say("not-timed-out");
      case UNKNOWN_CASE -> words.say("unknown-case", details.getFirst());
      case REASON_UNCHANGED -> words.say("reason-unchanged");
      case ALREADY_JAILED -> words.say("already-jailed", details.getFirst());
      case NOT_JAILED -> words.say("not-jailed");
      case ALREADY_BARRED -> words.say("already-barred", bar(details, words), details.get(1));
      case NOT_BARRED -> words.say("not-barred", bar(details, words));
      case ALREADY_VOIDED -> words.say("already-voided", details.getFirst());
      case UNKNOWN_NOTE -> words.say("unknown-note", details.getFirst());
      case NOT_VOIDED -> words.say("not-voided", details.getFirst());
      case STILL_IN_FORCE -> words.say("still-in-force", details.getFirst());
      case CASE_IS_ABOUT_YOU -> words.say("case-is-about-you", details.getFirst());
      case TOO_MANY_LABELS -> words.say("too-many-labels", details.getFirst());
      case TOO_MUCH_EVIDENCE -> words.say("too-much-evidence", details.getFirst());
      case LABEL_IS_THERE -> words.say("label-is-there", plain(details.getFirst()));
      case LABEL_IS_MISSING -> words.say("label-is-missing", plain(details.getFirst()));
      case NOT_A_LINK -> words.say("not-a-link", plain(details.getFirst()));
      case UNKNOWN_KIND -> words.say("unknown-kind", plain(details.getFirst()));
      case SEARCH_TOO_LONG -> words.say("search-too-long", details.getFirst());
      case NO_JAIL -> words.say("no-jail");
      case EPISODE_OVER -> words.say("episode-over");
      case NOT_YET_DUE -> words.say("not-yet-due");
    };
  }

  private static String words(BatchRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case NOBODY_NAMED -> words.say("nobody-named");
      case TOO_MANY_NAMED -> words.say("too-many-named", details.getFirst(), details.get(1));
      case NOT_USERS -> words.say("not-users", plain(details.getFirst()));
      case UNKNOWN_BATCH -> words.say("unknown-batch", plain(details.getFirst()));
      case PROPOSED_BY_ANOTHER -> words.say("proposed-by-another");
      case ALREADY_STARTED -> words.say("already-started");
      case ALREADY_CANCELLED -> words.say("already-cancelled");
      case ALREADY_FINISHED -> words.say("already-finished");
      case NOT_STARTED -> words.say("not-started");
      case UNCLEAR_WHAT_TO_UNDO -> words.say("unclear-what-to-undo");
    };
  }

  private static String words(MembershipRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case STILL_IN_GUILD -> words.say("still-in-guild", details.getFirst());
    };
  }

  private static String words(SnippetRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case MISSING_PERMISSION -> words.say("missing-permission");
      case BARRED_FROM_SNIPPETS -> words.say("snippet-barred");
      case SNIPPET_ROLE_NEEDED ->
          words.say("snippet-role-needed", details.getFirst().replaceAll("(\\d+),?", "<@&$1> "));
      case SNIPPET_IS_LOCKED -> words.say("snippet-locked", details.getFirst());
      case SNIPPET_IS_NOT_YOURS -> words.say("snippet-not-yours", details.getFirst());
      case SNIPPET_DELETED_BY_ANOTHER ->
          words.say("snippet-deleted-by-another", details.getFirst());
      case NAME_UNUSABLE -> words.say("snippet-name-unusable", plain(details.getFirst()));
      case UNKNOWN_SNIPPET -> words.say("snippet-unknown", details.getFirst());
      case SNIPPET_EXISTS -> words.say("snippet-exists", details.getFirst());
      case SNIPPET_IS_AN_ALIAS ->
          words.say("snippet-is-an-alias", details.getFirst(), details.get(1));
      case SNIPPET_UNCHANGED -> words.say("snippet-unchanged", details.getFirst());
      case UNKNOWN_VERSION ->
          words.say("snippet-unknown-version", details.getFirst(), details.get(1), details.get(2));
      case SNIPPET_IS_THERE -> words.say("snippet-is-there", details.getFirst());
      case TARGET_IS_GONE -> words.say("snippet-target-gone", details.getFirst(), details.get(1));
    };
  }

  private static String bar(List<String> details, Words words) {
    return words.either("bar." + details.getFirst(), details.getFirst());
  }

  private static String words(AuditRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case MISSING_PERMISSION -> words.say("missing-permission");
      case NOTHING_TO_PURGE -> words.say("nothing-to-purge");
      case TEXTS_WITHHELD -> words.say("texts-withheld");
      case UNKNOWN_CHANNEL -> words.say("unknown-channel");
      case SLOWMODE_UNCHANGED -> words.say("slowmode-unchanged");
      case REPORT_IS_ABOUT_YOU -> words.say("report-is-about-you");
      case REPORT_IS_ABOUT_DOCKET -> words.say("report-is-about-docket");
      case TOO_MANY_REPORTS -> words.say("too-many-reports", details.getFirst(), details.get(1));
      case UNKNOWN_ACT -> words.say("unknown-act");
      case ACT_SETTLED -> words.say("act-settled");
    };
  }

  private static String words(AfkRefusal refusal, Words words) {
    return switch (refusal) {
      case MISSING_PERMISSION -> words.say("missing-permission");
      case ALREADY_AFK -> words.say("afk.is-there");
      case NOT_AFK -> words.say("afk.missing");
      case MEMBER_NOT_AFK -> words.say("afk.member-missing");
      case TIMED_OUT_BY_YOURSELF -> words.say("afk.locked");
      case CANNOT_BE_TIMED_OUT -> words.say("afk.no-timeout");
      case NOT_YET_DUE -> words.say("afk.early");
      case SPELL_OVER -> words.say("afk.over");
    };
  }

  private static String words(LevelRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case NO_XP_YET -> words.say("no-xp-yet");
      case CURVE_DOES_NOT_RISE -> words.say("curve-does-not-rise", details.toArray());
      case CURVE_IS_TOO_STEEP -> words.say("curve-is-too-steep", details.toArray());
      case MISSING_PERMISSION -> words.say("missing-level");
      case SETTING_UNCHANGED -> words.say("setting-unchanged");
      case TOO_MANY_OF_A_KIND -> words.say("too-many-of-a-kind", details.getFirst());
      case ROLE_IS_FOR_EVERYONE -> words.say("role-is-for-everyone");
      case ROLE_SHOWS_A_LEVEL -> words.say("role-shows-a-level", details.getFirst());
      case ANNOUNCEMENT_NEEDS_A_CHANNEL -> words.say("announcement-needs-a-channel");
      case NOTHING_TO_RESTORE -> words.say("nothing-to-restore");
      case UNKNOWN_MEMBER -> words.say("unknown-member", details.getFirst());
      case MEMBER_IS_A_BOT -> words.say("member-is-a-bot");
      case MEMBER_IS_EXCLUDED -> words.say("member-is-excluded");
      case MEMBER_IS_NOT_EXCLUDED -> words.say("member-is-not-excluded");
      case RECIPIENT_IS_THE_GIVER -> words.say("recipient-is-the-giver");
      case RECIPIENT_IS_NOT_A_MEMBER -> words.say("recipient-is-not-a-member", details.getFirst());
      case MORE_THAN_THERE_IS -> words.say("more-than-there-is", details.getFirst());
      case XP_UNCHANGED -> words.say("xp-unchanged", details.getFirst());
      case UNKNOWN_ADJUSTMENT -> words.say("unknown-adjustment", details.getFirst());
      case ALREADY_UNDONE -> words.say("already-undone", details.getFirst());
      case ADJUSTMENT_WAS_CLEARED -> words.say("adjustment-was-cleared", details.getFirst());
      case SETTINGS_CHANGED_SINCE -> words.say("level-settings-changed-since");
      case UNKNOWN_IMPORT -> words.say("unknown-import", plain(details.getFirst()));
      case GIVER_UNDOES -> words.say("giver-undoes", details.toArray());
      case WINDOW_REVERSED -> words.say("window-reversed", details.toArray());
      case WINDOW_TOO_LONG -> words.say("window-too-long", details.getFirst());
      case WINDOW_TO_COME -> words.say("window-to-come", details.getFirst());
      case WINDOW_UNCLEAR -> words.say("window-unclear");
      case UNKNOWN_SEASON -> words.say("unknown-season", plain(details.getFirst()));
      case NO_SEASON_YET -> words.say("no-season-yet");
      case SEASON_RUNS -> words.say("season-runs", plain(details.getFirst()));
      case SEASON_EXISTS -> words.say("season-exists", plain(details.getFirst()));
      case NO_SEASON_RUNS -> words.say("no-season-runs");
      case ALREADY_HIDDEN -> words.say("already-hidden");
      case ALREADY_SHOWN -> words.say("already-shown");
      case MEMBER_IS_HIDDEN -> words.say("member-is-hidden");
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
          details.get(1).isEmpty()
              ? words.say("value-missing", words.form(details.get(2)))
              : words.say(
                  "value-unreadable",
                  plain(details.get(1)),
                  words.option(details.get(0)),
                  words.form(details.get(2)));
      case MOMENT_TO_COME ->
          words.say("moment-to-come", plain(details.get(1)), words.option(details.get(0)));
      case PAST_IS_BUSY -> words.say("past-is-busy");
      case READ_MODEL_BEHIND -> words.say("read-model-behind");
      case VALUE_MISSING -> words.say("field-missing", plain(details.get(0)));
      case FIELD_UNKNOWN -> words.say("field-unknown", plain(details.get(0)), details.get(1));
      case BODY_UNREADABLE -> words.say("body-unreadable", details.get(0));
      case BODY_TOO_LONG -> words.say("body-too-long", details.get(0));
      case ROUTE_UNKNOWN -> words.say("route-unknown", plain(details.get(0)));
      case GUILD_UNKNOWN -> words.say("guild-unknown", details.get(0));
      case SCOPE_MISSING -> words.say("scope-missing", details.get(0));
      case TOKEN_UNUSABLE -> words.say("token-unusable");
      case TOO_MANY_REQUESTS -> words.say("too-many-requests", details.get(0));
    };
  }

  /** What the user typed is shown as code, so it must not end the code span. */
  static String plain(String typed) {
    return Texts.shortened(typed.replace('`', '\'').replace('\n', ' '), LONGEST_QUOTE);
  }
}
