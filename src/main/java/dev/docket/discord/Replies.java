package dev.docket.discord;

import dev.docket.cases.CaseRefusal;
import dev.docket.guilds.GuildRefusal;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelRefusal;
import java.util.List;
import java.util.Locale;

/** Refusals in the user's words. */
public final class Replies {

  /** Said when Docket itself failed; the details are in its own log under the reference. */
  public static final String FAULT =
      "Something went wrong on Docket's side (reference %s)."
          + " Look with `/case list` whether it was done before you try again.";

  /** Said when the database does not answer. */
  public static final String NO_LOG =
      "Docket cannot reach its database right now."
          + " Look with `/case list` in a moment, and try again if it was not done.";

  private Replies() {}

  /** A refusal as a reply. */
  public static Reply of(Refused refused) {
    return Reply.of("❌ " + words(refused));
  }

  /** Words a refusal. */
  public static String words(Refused refused) {
    var details = refused.details();
    return switch (refused.refusal()) {
      case CaseRefusal it -> words(it, details);
      case LevelRefusal it -> words(it);
      case GuildRefusal it -> words(it, details);
      case InputRefusal it -> words(it, details);
      default -> throw new IllegalStateException("no words for " + refused.refusal());
    };
  }

  private static String words(CaseRefusal refusal, List<String> details) {
    return switch (refusal) {
      case MISSING_PERMISSION -> "You do not have the permission that this needs.";
      case TARGET_IS_YOURSELF -> "You cannot do this to yourself.";
      case TARGET_IS_DOCKET -> "Docket does not act against itself.";
      case TARGET_IS_OWNER -> "You cannot do this to the server owner.";
      case TARGET_IS_A_BOT -> "Bots cannot be warned or timed out.";
      case TARGET_IS_NOT_A_MEMBER -> "This user is not a member of this server.";
      case TARGET_RANKS_AS_HIGH_AS_YOU ->
          "You cannot do this to someone whose highest role is equal to or above yours.";
      case TARGET_RANKS_AS_HIGH_AS_DOCKET ->
          "Docket cannot do this: the member's highest role is equal to or above Docket's own."
              + " Move Docket's role up in the server settings.";
      case ALREADY_BANNED -> "This user is already banned: case #" + details.getFirst() + ".";
      case NOT_BANNED -> "This user is not banned.";
      case ALREADY_TIMED_OUT ->
          "This member is already timed out: case #" + details.getFirst() + ".";
      case NOT_TIMED_OUT -> "This member is not timed out.";
      case UNKNOWN_CASE -> "There is no case #" + details.getFirst() + " in this server.";
      case REASON_UNCHANGED -> "The case already has that reason.";
      case ALREADY_JAILED -> "This member is already jailed: case #" + details.getFirst() + ".";
      case NOT_JAILED -> "This member is not jailed.";
      case ALREADY_BARRED ->
          "This user is already barred from %s: case #%s."
              .formatted(details.get(0).toLowerCase(Locale.ROOT), details.get(1));
      case NOT_BARRED ->
          "This user is not barred from %s.".formatted(details.getFirst().toLowerCase(Locale.ROOT));
      case ALREADY_VOIDED -> "Case #" + details.getFirst() + " is void already.";
      case NOT_VOIDED -> "Case #" + details.getFirst() + " is not void.";
      case STILL_IN_FORCE ->
          "Case #%s is still in force. Lift it first, or undo it with `/case undo`."
              .formatted(details.getFirst());
      case CASE_IS_ABOUT_YOU ->
          "Case #%s is about you: somebody else must do this.".formatted(details.getFirst());
      case TOO_MANY_LABELS ->
          "The case has %s labels already, and may not have more.".formatted(details.getFirst());
      case TOO_MUCH_EVIDENCE ->
          "The case has %s pieces of evidence already, and may not have more."
              .formatted(details.getFirst());
      case LABEL_IS_THERE ->
          "The case already has the label `%s`.".formatted(plain(details.getFirst()));
      case LABEL_IS_MISSING ->
          "The case does not have the label `%s`.".formatted(plain(details.getFirst()));
      case NOT_A_LINK ->
          "`%s` is not a link. It must begin with `https://`.".formatted(plain(details.getFirst()));
      case NO_JAIL ->
          "This server has no jail role yet. Somebody who may change the settings must name one.";
      case EPISODE_OVER -> "That ban is no longer the one in force.";
      case NOT_YET_DUE -> "That ban has not reached its end yet.";
    };
  }

  private static String words(LevelRefusal refusal) {
    return switch (refusal) {
      case NO_XP_YET -> "This member has not earned any XP here yet.";
    };
  }

  private static String words(GuildRefusal refusal, List<String> details) {
    return switch (refusal) {
      case MISSING_PERMISSION -> "You do not have the permission level that this needs.";
      case LOG_CHANNEL_UNCHANGED -> "The %s log has that channel already.".formatted(log(details));
      case LOG_CHANNEL_NOT_SET -> "The %s log has no channel.".formatted(log(details));
      case LEVEL_UNCHANGED -> "That role has level %s already.".formatted(details.getFirst());
      case LEVEL_NOT_SET -> "Level %s has no role.".formatted(details.getFirst());
      case ROLE_HAS_A_LEVEL ->
          "That role has level %s; take it away first.".formatted(details.getFirst());
      case ROLE_IS_FOR_THE_JAIL -> "That is the jail role; it can have no level.";
      case ROLE_IS_FOR_EVERYONE -> "Everyone has that role; choose another one.";
      case JAIL_ROLE_UNCHANGED -> "That is the jail role already.";
      case JAIL_ROLE_NOT_SET -> "There is no jail role yet. Choose one with `/config jail`.";
      case JAIL_CHANNEL_UNCHANGED -> "That is the jail channel already.";
      case JAIL_CHANNEL_NOT_SET -> "There is no jail channel yet. Choose one with `/config jail`.";
      case TEMPLATE_EXISTS -> "There is a template `%s` already.".formatted(name(details));
      case TEMPLATE_UNCHANGED -> "The template `%s` says that already.".formatted(name(details));
      case UNKNOWN_TEMPLATE -> "There is no template `%s`.".formatted(name(details));
      case TOO_MANY_TEMPLATES ->
          "There are %s templates already; remove one first.".formatted(details.getFirst());
      case COMMAND_LEVEL_UNCHANGED ->
          "`/%s` takes level %s already.".formatted(name(details), details.get(1));
      case COMMAND_LEVEL_NOT_SET ->
          "`/%s` takes Docket's own level already.".formatted(name(details));
      case COMMAND_LEVEL_IS_FIXED ->
          "The level of `/%s` cannot be changed: it decides who may change the others."
              .formatted(name(details));
      case UNKNOWN_COMMAND -> "Docket has no command `/%s`.".formatted(name(details));
    };
  }

  private static String log(List<String> details) {
    return details.getFirst().toLowerCase(Locale.ROOT);
  }

  private static String name(List<String> details) {
    return plain(details.getFirst());
  }

  private static String words(InputRefusal refusal, List<String> details) {
    return switch (refusal) {
      case DURATION_UNREADABLE ->
          "`%s` is not a %s. Write amounts with units, such as `30m`, `1h30m`, `7d` or `2 weeks`."
              .formatted(plain(details.get(1)), details.get(0));
      case DURATION_OUT_OF_RANGE ->
          "`%s` is out of range for %s: it must be %s to %s."
              .formatted(plain(details.get(1)), details.get(0), details.get(2), details.get(3));
      case TEXT_TOO_LONG ->
          "The %s is %s characters long; at most %s are allowed."
              .formatted(details.get(0), details.get(1), details.get(2));
      case TEXT_BLANK -> "The %s is empty.".formatted(details.get(0));
      case TEXT_UNSTORABLE ->
          "The %s holds a character that cannot be kept: %s."
              .formatted(details.get(0), details.get(1));
      case NUMBER_OUT_OF_RANGE ->
          "`%s` is out of range for %s: it must be %s to %s."
              .formatted(plain(details.get(1)), details.get(0), details.get(2), details.get(3));
      case VALUE_UNREADABLE ->
          "`%s` is not a %s. Write it as %s."
              .formatted(plain(details.get(1)), details.get(0), details.get(2));
      case MOMENT_TO_COME ->
          "`%s` is still to come: %s must be a moment of the past."
              .formatted(plain(details.get(1)), details.get(0));
      case PAST_IS_BUSY ->
          "Docket is already looking into the past for others. Please try again in a moment.";
      case READ_MODEL_BEHIND ->
          "Docket is still catching up and cannot show this yet. Please try again in a moment.";
    };
  }

  /** What the user typed is shown as code, so it must not end the code span. */
  private static String plain(String typed) {
    var line = typed.replace('`', '\'').replace('\n', ' ');
    return line.length() <= 80 ? line : line.substring(0, 80) + "…";
  }
}
