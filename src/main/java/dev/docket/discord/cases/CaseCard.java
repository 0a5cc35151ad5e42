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
import org.jspecify.annotations.Nullable;

/** Shows cases in Discord. */
final class CaseCard {

  private static final int LONGEST_QUOTE = 300;
  private static final int SETTLED = 0xF7B731;
  private static final int OPEN = 0x778CA3;
  private static final int FAILED = 0xEB3B5A;

  private CaseCard() {}

  static Reply of(CaseView view) {
    return of(view, "");
  }

  static Reply of(CaseView view, String remark) {
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
    fields.add(new Field("Direct message", notice(view), true));
    return Reply.of(
        new Card(
            "Case #" + view.caseNumber() + " · " + view.kind(),
            remark,
            colour(view.state()),
            fields));
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
      case RULED ->
          "opened the case" + (change.after() == null ? "" : ", reason: " + brief(change.after()));
      case REASON_AMENDED ->
          "changed the reason from “%s” to “%s”"
              .formatted(brief(change.before()), brief(change.after()));
      case ENFORCEMENT_CONFIRMED -> "carried out by Discord, direct message " + told(change);
      case ENFORCEMENT_DELAYED -> "Discord failed, trying again: " + change.after();
      case ENFORCEMENT_FAILED -> "not carried out: " + change.after();
      case LOG_POSTED -> "posted in the mod log";
      case LIFTED -> "lifted by case " + change.after();
      case EXPIRED -> "expired with case " + change.after();
      case SUPERSEDED -> "replaced by case " + change.after();
      case RESUMED -> "in force again, because case " + change.after() + " failed";
      case VOIDED -> "voided the case: " + brief(change.after());
      case REINSTATED -> "reinstated the case: " + brief(change.after());
      case EVIDENCE_ADDED -> "added evidence: " + change.after();
      case NOTE_ADDED -> "noted: " + brief(change.after());
      case LABELLED -> "added the label `" + change.after() + "`";
      case UNLABELLED -> "took off the label `" + change.before() + "`";
      case ROLES_RESTORED -> "roles given back: " + change.after();
    };
  }

  private static String told(CaseHistory.Change change) {
    return change.after() == null ? "unknown" : words(Notice.valueOf(change.after()));
  }

  /** A line of a history must leave room for others. */
  private static String brief(@Nullable String text) {
    if (text == null) {
      return "none";
    }
    var line = text.replace('\n', ' ');
    var end =
        line.offsetByCodePoints(0, Math.min(LONGEST_QUOTE, line.codePointCount(0, line.length())));
    return end == line.length() ? line : line.substring(0, end) + "…";
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

  private static String notice(CaseView view) {
    return switch (view.state()) {
      case RULED, RETRYING ->
          view.notice() == Notice.UNKNOWN ? "not sent yet" : words(view.notice());
      case APPLIED, FAILED, EXPIRED, LIFTED, SUPERSEDED -> words(view.notice());
    };
  }

  private static String words(Notice notice) {
    return switch (notice) {
      case SENT -> "sent";
      case CLOSED -> "not taken by the member";
      case SILENT -> "none";
      case UNKNOWN -> "not sent";
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
    var text =
        new StringBuilder("You were ")
            .append(verb(view.kind()))
            .append(" **")
            .append(guildName)
            .append("**");
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
      case SOFTBAN -> "removed, with your latest messages, from";
      case JAIL -> "jailed in";
      case UNJAIL -> "released from jail in";
      case POLLBAN -> "barred from making polls in";
      case POLLUNBAN -> "allowed to make polls again in";
      case SNIPPETBAN -> "barred from making snippets in";
      case SNIPPETUNBAN -> "allowed to make snippets again in";
      case NOTE -> "noted in";
    };
  }
}
