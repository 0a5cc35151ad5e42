package dev.docket.discord.cases;

import dev.docket.cases.CaseHistory;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.cases.Notice;
import dev.docket.cases.Validity;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.Reply.Field;
import dev.docket.discord.Texts;
import dev.docket.discord.Words;
import dev.docket.kernel.Origin;
import java.time.Instant;
import java.util.ArrayList;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows cases in Discord. */
final class CaseCard {

  private static final int LONGEST_QUOTE = 300;
  private static final int LONGEST_NOTE = 120;
  private static final int SETTLED = 0xF7B731;
  private static final int OPEN = 0x778CA3;
  private static final int FAILED = 0xEB3B5A;

  private CaseCard() {}

  static Reply of(CaseView view, Words words) {
    return of(view, "", words);
  }

  static Reply of(CaseView view, String remark, Words words) {
    var fields = new ArrayList<Field>();
    fields.add(new Field(words.say("card.member"), user(view.userId()), true));
    fields.add(new Field(words.say("card.moderator"), moderator(view.moderatorId()), true));
    fields.add(new Field(words.say("card.state"), state(view, words), true));
    fields.add(new Field(words.say("card.reason"), reason(view, words), false));
    if (view.endsAt() != null) {
      fields.add(new Field(words.say("card.ends"), moment(view.endsAt()), true));
    }
    if (view.relatedCase() != null) {
      fields.add(
          new Field(words.say("card.concerns"), words.say("card.case", view.relatedCase()), true));
    }
    if (!view.labels().isEmpty()) {
      fields.add(new Field(words.say("card.labels"), String.join(", ", view.labels()), true));
    }
    if (!view.missingRoleIds().isEmpty()) {
      var roles =
          view.missingRoleIds().stream()
              .map(it -> "<@&" + it + ">")
              .collect(Collectors.joining(" "));
      fields.add(new Field(words.say("card.missing-roles"), roles, false));
    }
    fields.add(new Field(words.say("card.ruled"), moment(view.ruledAt()), true));
    fields.add(new Field(words.say("card.notice"), notice(view, words), true));
    return Reply.of(
        new Card(
            words.say("card.title", view.caseNumber(), words.name(view.kind())),
            remark,
            colour(view.state()),
            fields));
  }

  /** Of a note, what it says belongs to it. */
  static String line(CaseView view, Words words) {
    var text = view.kind() == CaseKind.NOTE ? view.reason() : null;
    return text == null
        ? headline(view, words)
        : headline(view, words) + "\n> " + Texts.excerpt(text, LONGEST_NOTE);
  }

  private static String headline(CaseView view, Words words) {
    return words.say(
        "card.line",
        view.caseNumber(),
        words.name(view.kind()),
        user(view.userId()),
        moderator(view.moderatorId()),
        moment(view.ruledAt()),
        view.validity() == Validity.VOIDED ? words.say("state.voided") : words.name(view.state()));
  }

  static String line(CaseHistory.Change change, Words words) {
    return words.say(
        "change.line",
        moment(change.at()),
        moderator(change.actorId()),
        words.name(change.source()),
        what(change, words));
  }

  private static String what(CaseHistory.Change change, Words words) {
    var before = change.before();
    var after = change.after();
    return switch (change.what()) {
      case RULED ->
          after == null
              ? words.say("change.ruled")
              : words.say("change.ruled-because", brief(after, words));
      case IMPORTED -> words.say("change.imported", after);
      case REASON_AMENDED ->
          words.say("change.reason-amended", brief(before, words), brief(after, words));
      case ENFORCEMENT_CONFIRMED -> words.say("change.enforcement-confirmed", told(after, words));
      case ENFORCEMENT_DELAYED -> words.say("change.enforcement-delayed", after);
      case ENFORCEMENT_FAILED -> words.say("change.enforcement-failed", after);
      case LOG_POSTED -> words.say("change.log-posted");
      case LIFTED -> words.say("change.lifted", after);
      case EXPIRED -> words.say("change.expired", after);
      case SUPERSEDED -> words.say("change.superseded", after);
      case RESUMED -> words.say("change.resumed", after);
      case VOIDED -> words.say("change.voided", brief(after, words));
      case REINSTATED -> words.say("change.reinstated", brief(after, words));
      case EVIDENCE_ADDED -> words.say("change.evidence-added", after);
      case NOTE_ADDED -> words.say("change.note-added", brief(after, words));
      case LABELLED -> words.say("change.labelled", after);
      case UNLABELLED -> words.say("change.unlabelled", before);
      case ROLES_RESTORED -> words.say("change.roles-restored", after);
      case OBSERVED -> observed(before, after, words);
      case REJAILED -> words.say("change.rejailed");
      case ESCALATED -> words.say("change.escalated", after);
    };
  }

  private static String observed(@Nullable String later, @Nullable String entry, Words words) {
    var said = entry == null ? words.say("change.found") : words.say("change.observed", entry);
    return later == null ? said : words.say("change.overtaken", said, later);
  }

  private static String told(@Nullable String notice, Words words) {
    return notice == null ? words.say("notice.unknown") : words(Notice.valueOf(notice), words);
  }

  /** A line of a history must leave room for others. */
  private static String brief(@Nullable String text, Words words) {
    if (text == null) {
      return words.say("change.none");
    }
    return Texts.excerpt(text, LONGEST_QUOTE);
  }

  static String state(CaseView view, Words words) {
    return switch (view.validity()) {
      case VALID -> progress(view, words);
      case VOIDED -> words.say("state.void", progress(view, words));
      case REINSTATED -> words.say("state.reinstated", progress(view, words));
    };
  }

  private static String progress(CaseView view, Words words) {
    return switch (view.state()) {
      case RULED -> words.say("state.ruled");
      case RETRYING -> words.say("state.retrying", view.attempts(), view.failure());
      case APPLIED -> words.say("state.applied");
      case FAILED -> words.say("state.failed", view.failure());
      case EXPIRED -> words.say("state.expired");
      case LIFTED -> words.say("state.lifted");
      case SUPERSEDED -> words.say("state.superseded");
      case IMPORTED -> words.say("state.imported");
    };
  }

  private static int colour(CaseState state) {
    return switch (state) {
      case RULED, RETRYING -> OPEN;
      case FAILED -> FAILED;
      case APPLIED, EXPIRED, LIFTED, SUPERSEDED, IMPORTED -> SETTLED;
    };
  }

  private static String notice(CaseView view, Words words) {
    return switch (view.state()) {
      case RULED, RETRYING ->
          view.notice() == Notice.UNKNOWN
              ? words.say("notice.not-yet")
              : words(view.notice(), words);
      case APPLIED, FAILED, EXPIRED, LIFTED, SUPERSEDED, IMPORTED -> words(view.notice(), words);
    };
  }

  private static String words(Notice notice, Words words) {
    return switch (notice) {
      case SENT -> words.say("notice.sent");
      case CLOSED -> words.say("notice.closed");
      case SILENT -> words.say("notice.silent");
      case UNKNOWN -> words.say("notice.not-sent");
    };
  }

  private static String reason(CaseView view, Words words) {
    return view.reason() == null ? words.say("card.no-reason") : view.reason();
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
  static Reply message(CaseView view, String guildName, Words words) {
    var told = words.say("told." + view.kind(), guildName);
    var ends = view.endsAt();
    var until = ends == null ? told : words.say("told.until", told, moment(ends));
    return Reply.of(until + ".\n> " + reason(view, words).replace("\n", "\n> "));
  }
}
