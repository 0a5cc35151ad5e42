package dev.docket.discord.cases;

import dev.docket.cases.CaseHistory;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.cases.Notice;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.Reply.Field;
import dev.docket.kernel.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;

/** Shows cases in Discord. */
final class CaseCard {

  private static final int SETTLED = 0xF7B731;
  private static final int OPEN = 0x778CA3;
  private static final int FAILED = 0xEB3B5A;

  private CaseCard() {}

  static Reply of(CaseView view) {
    var fields = new ArrayList<Field>();
    fields.add(new Field("Member", user(view.userId()), true));
    fields.add(new Field("Moderator", moderator(view.moderatorId()), true));
    fields.add(new Field("State", state(view), true));
    fields.add(new Field("Reason", reason(view), false));
    if (view.endsAt() != null) {
      fields.add(new Field("Ends", moment(view.endsAt()), true));
    }
    if (view.relatedCase() != null) {
      fields.add(new Field("Concerns", "case #" + view.relatedCase(), true));
    }
    fields.add(new Field("Ruled", moment(view.ruledAt()), true));
    fields.add(new Field("Direct message", notice(view.notice()), true));
    return Reply.of(
        new Card(
            "Case #" + view.caseNumber() + " · " + view.kind(), "", colour(view.state()), fields));
  }

  static String line(CaseView view) {
    return "`#%d` **%s** %s by %s, %s: %s"
        .formatted(
            view.caseNumber(),
            view.kind(),
            user(view.userId()),
            moderator(view.moderatorId()),
            moment(view.ruledAt()),
            view.state().name().toLowerCase(Locale.ROOT));
  }

  static String line(CaseHistory.Change change) {
    var who =
        moderator(change.actorId()) + " (" + change.source().name().toLowerCase(Locale.ROOT) + ")";
    return moment(change.at()) + " " + who + ": " + what(change);
  }

  private static String what(CaseHistory.Change change) {
    return switch (change.what()) {
      case RULED -> "opened the case" + (change.after() == null ? "" : ", reason: " + change.after());
      case REASON_AMENDED ->
          "changed the reason from “%s” to “%s”"
              .formatted(change.before() == null ? "none" : change.before(), change.after());
      case ENFORCEMENT_CONFIRMED -> "carried out by Discord, direct message " + lower(change);
      case ENFORCEMENT_DELAYED -> "Discord failed, trying again: " + change.after();
      case ENFORCEMENT_FAILED -> "not carried out: " + change.after();
      case LOG_POSTED -> "posted in the mod log";
      case LIFTED -> "lifted by case " + change.after();
      case EXPIRED -> "expired with case " + change.after();
      case SUPERSEDED -> "replaced by case " + change.after();
    };
  }

  private static String lower(CaseHistory.Change change) {
    return String.valueOf(change.after()).toLowerCase(Locale.ROOT);
  }

  static String state(CaseView view) {
    return switch (view.state()) {
      case RULED -> "ruled, waiting for Discord";
      case RETRYING ->
          "Discord failed %d× (%s), trying again".formatted(view.attempts(), view.failure());
      case APPLIED -> "applied";
      case FAILED -> "failed: " + view.failure();
      case EXPIRED -> "expired";
      case LIFTED -> "lifted";
      case SUPERSEDED -> "replaced by a later case";
    };
  }

  private static int colour(CaseState state) {
    return switch (state) {
      case RULED, RETRYING -> OPEN;
      case FAILED -> FAILED;
      case APPLIED, EXPIRED, LIFTED, SUPERSEDED -> SETTLED;
    };
  }

  private static String notice(Notice notice) {
    return switch (notice) {
      case SENT -> "sent";
      case CLOSED -> "not taken by the member";
      case SILENT -> "none";
      case UNKNOWN -> "not sent yet";
    };
  }

  private static String reason(CaseView view) {
    return view.reason() == null ? "No reason provided" : view.reason();
  }

  private static String user(long userId) {
    return "<@" + userId + ">";
  }

  private static String moderator(long userId) {
    return userId == Origin.DOCKET ? "Docket" : user(userId);
  }

  private static String moment(Instant at) {
    return "<t:" + at.getEpochSecond() + ":f>";
  }

  /** What the member is told. */
  static Reply message(CaseView view, String guildName) {
    var text = new StringBuilder("You were ").append(verb(view.kind())).append(" **").append(guildName).append("**");
    if (view.endsAt() != null) {
      text.append(" until ").append(moment(view.endsAt()));
    }
    text.append(".\n> ").append(reason(view).replace("\n", "\n> "));
    return Reply.of(text.toString());
  }

  private static String verb(CaseKind kind) {
    return switch (kind) {
      case BAN -> "banned from";
      case TEMPBAN -> "temporarily banned from";
      case UNBAN -> "unbanned from";
      case KICK -> "kicked from";
      case WARN -> "warned in";
      case TIMEOUT -> "timed out in";
      case UNTIMEOUT -> "released from your timeout in";
    };
  }
}
