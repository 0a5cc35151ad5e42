package dev.docket.cases;

import dev.docket.cases.CaseEvent.BanExpired;
import dev.docket.cases.CaseEvent.BarLifted;
import dev.docket.cases.CaseEvent.CaseImported;
import dev.docket.cases.CaseEvent.CaseLabelled;
import dev.docket.cases.CaseEvent.CaseNumberAllocated;
import dev.docket.cases.CaseEvent.CaseObserved;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseEvent.CaseReinstated;
import dev.docket.cases.CaseEvent.CaseUnlabelled;
import dev.docket.cases.CaseEvent.CaseVoided;
import dev.docket.cases.CaseEvent.EnforcementConfirmed;
import dev.docket.cases.CaseEvent.EnforcementDelayed;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseEvent.EscalationTriggered;
import dev.docket.cases.CaseEvent.EvidenceAdded;
import dev.docket.cases.CaseEvent.JailReapplied;
import dev.docket.cases.CaseEvent.LogPosted;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberBarred;
import dev.docket.cases.CaseEvent.MemberJailed;
import dev.docket.cases.CaseEvent.MemberKicked;
import dev.docket.cases.CaseEvent.MemberSoftbanned;
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseEvent.MemberUnbanned;
import dev.docket.cases.CaseEvent.MemberUnjailed;
import dev.docket.cases.CaseEvent.MemberWarned;
import dev.docket.cases.CaseEvent.NoteAdded;
import dev.docket.cases.CaseEvent.NoteRecorded;
import dev.docket.cases.CaseEvent.ReasonAmended;
import dev.docket.cases.CaseEvent.RolesRestored;
import dev.docket.cases.CaseEvent.TimeoutLifted;
import dev.docket.kernel.Durations;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Moments;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Tells what happened to cases. */
final class CaseStory implements Story {

  @Override
  public Class<CaseEvent> family() {
    return CaseEvent.class;
  }

  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Case it -> List.of(MemberRecord.streamOf(it.guildId(), it.userId()));
      case Subject.Member it -> List.of(MemberRecord.streamOf(it.guildId(), it.userId()));
      case Subject.Moderator it -> List.of(MemberRecord.streamsOf(it.guildId()));
    };
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return !(subject instanceof Subject.Case it)
        || (event instanceof CaseEvent e
            && (e.caseNumber() == it.caseNumber()
                || Objects.equals(e.olderCase(), it.caseNumber())));
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new RecordSummary();
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded event) {
      return List.of(new Line(event.occurredAt(), sentence((CaseEvent) event.event())));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }

    private String sentence(CaseEvent event) {
      return switch (event) {
        case CaseNumberAllocated e ->
            "Case number %d was given out for %s."
                .formatted(e.caseNumber(), names.apply(e.userId()));
        case MemberBanned e ->
            ruling(
                e,
                "banned",
                lasting(e) + deleting(e.deleteMessageSeconds()) + older("which replaces", e));
        case MemberUnbanned e -> ruling(e, "unbanned", older("which lifts the ban of", e));
        case BanExpired e ->
            "Case #%d: the ban of %s, case #%d, reached its end."
                .formatted(e.caseNumber(), names.apply(e.userId()), e.expiredCase());
        case MemberTimedOut e ->
            ruling(
                e, "timed out", ", until " + Moments.words(e.until()) + older("which replaces", e));
        case TimeoutLifted e -> ruling(e, "ended the timeout of", older("which was", e));
        case MemberKicked e -> ruling(e, "kicked", "");
        case MemberWarned e -> ruling(e, "warned", "");
        case MemberSoftbanned e -> ruling(e, "softbanned", deleting(e.deleteMessageSeconds()));
        case MemberJailed e ->
            ruling(e, "jailed", ", taking away %d roles".formatted(e.roleIds().size()));
        case MemberUnjailed e -> ruling(e, "released", older("from the jail of", e));
        case MemberBarred e -> ruling(e, "barred", " from " + name(e.bar()));
        case BarLifted e -> ruling(e, "allowed", " to use " + name(e.bar()) + older("after", e));
        case NoteRecorded e -> ruling(e, "took a note about", "");
        case CaseImported e ->
            "Case #%d was taken over from %s, where it was #%d: %s"
                .formatted(e.caseNumber(), e.origin(), e.numberThere(), there(e));
        case CaseVoided e ->
            "Case #%d: %s voided it: %s."
                .formatted(e.caseNumber(), names.apply(e.editorId()), quoted(e.reason()));
        case CaseReinstated e ->
            "Case #%d: %s reinstated it: %s."
                .formatted(e.caseNumber(), names.apply(e.editorId()), quoted(e.reason()));
        case EvidenceAdded e ->
            "Case #%d: %s added evidence %d, %s%s."
                .formatted(
                    e.caseNumber(),
                    names.apply(e.editorId()),
                    e.number(),
                    e.url(),
                    e.text() == null ? "" : ", which says " + quoted(e.text()));
        case NoteAdded e ->
            "Case #%d: %s noted: %s."
                .formatted(e.caseNumber(), names.apply(e.editorId()), quoted(e.note()));
        case CaseLabelled e ->
            "Case #%d: %s labelled it “%s”."
                .formatted(e.caseNumber(), names.apply(e.editorId()), e.label());
        case CaseUnlabelled e ->
            "Case #%d: %s took the label “%s” off."
                .formatted(e.caseNumber(), names.apply(e.editorId()), e.label());
        case RolesRestored e ->
            "Case #%d: %s got %d roles back%s."
                .formatted(
                    e.caseNumber(),
                    names.apply(e.userId()),
                    e.restored().size(),
                    e.missing().isEmpty() ? "" : ", and %d not".formatted(e.missing().size()));
        case ReasonAmended e ->
            "Case #%d: %s changed the reason from %s to %s."
                .formatted(
                    e.caseNumber(),
                    names.apply(e.editorId()),
                    e.before() == null ? "none" : quoted(e.before()),
                    quoted(e.after()));
        case JailReapplied e ->
            "Case #%d: %s came back at %s and is in jail again."
                .formatted(e.caseNumber(), names.apply(e.userId()), Moments.words(e.joinedAt()));
        case EscalationTriggered e ->
            "Case #%d: it made %d points by the rule “%s”%s."
                .formatted(
                    e.caseNumber(),
                    e.points(),
                    e.rule(),
                    e.openedCase() == null
                        ? ", and nothing harsher followed"
                        : ", which led to case #" + e.openedCase());
        case EnforcementConfirmed e ->
            "Case #%d: Discord carried it out; %s."
                .formatted(e.caseNumber(), told(e.notice(), names.apply(e.userId())));
        case EnforcementDelayed e ->
            "Case #%d: Discord failed to carry it out (attempt %d: %s); Docket tries again at %s."
                .formatted(
                    e.caseNumber(), e.attempt(), oneLine(e.cause()), Moments.words(e.retryAt()));
        case EnforcementFailed e ->
            "Case #%d: it will not be carried out (%s)%s."
                .formatted(e.caseNumber(), oneLine(e.cause()), older("so still in force is", e));
        case CaseObserved e ->
            "Case #%d: it was done past Docket%s%s."
                .formatted(
                    e.caseNumber(),
                    e.entryId() == null
                        ? " and found at Discord"
                        : ", says entry %d of Discord's audit log".formatted(e.entryId()),
                    e.overtakenBy() == null ? "" : ", before case #" + e.overtakenBy());
        case LogPosted e ->
            "Case #%d: it was posted in the mod log, channel %d, message %d."
                .formatted(e.caseNumber(), e.channelId(), e.messageId());
      };
    }

    private String ruling(CaseOpened event, String did, String more) {
      var ruled = event.ruled();
      return "Case #%d: %s %s %s%s%s%s."
          .formatted(
              ruled.caseNumber(),
              names.apply(ruled.moderatorId()),
              did,
              names.apply(ruled.userId()),
              ruled.silent() ? " silently" : "",
              more,
              ruled.reason() == null
                  ? "; no reason was given"
                  : "; the reason: " + quoted(ruled.reason()));
    }

    private String there(CaseImported event) {
      var ruled = event.ruled();
      return "a %s of %s by %s on %s%s."
          .formatted(
              event.kind(),
              names.apply(ruled.userId()),
              names.apply(ruled.moderatorId()),
              Moments.words(ruled.at()),
              ruled.reason() == null ? "" : ", the reason: " + quoted(ruled.reason()));
    }

    private static String lasting(MemberBanned event) {
      return event.expiresAt() == null
          ? " for good"
          : ", until " + Moments.words(event.expiresAt());
    }

    private static String deleting(int seconds) {
      return seconds == 0
          ? ""
          : ", deleting messages of the last " + Durations.words(Duration.ofSeconds(seconds));
    }

    private static String name(Bar bar) {
      return bar.name().toLowerCase(Locale.ROOT);
    }

    private static String older(String words, CaseEvent event) {
      return event.olderCase() == null ? "" : ", %s case #%d".formatted(words, event.olderCase());
    }

    private static String told(Notice notice, String member) {
      return switch (notice) {
        case SENT -> member + " was told";
        case CLOSED -> member + " takes no direct messages";
        case SILENT -> "nobody was told";
        case UNKNOWN -> member + " could not be told";
      };
    }

    private static String quoted(PersonalText text) {
      return "“" + oneLine(text.text()) + "”";
    }

    private static String oneLine(String text) {
      return text.replaceAll("\\s*\\R\\s*", " ");
    }
  }

  /** Of a member's record, or of a guild's ledger. */
  private static final class RecordSummary implements Summary {

    private final Standing standing = new Standing();
    private long lastNumber;

    @Override
    public void add(GuildEvent event) {
      if (event instanceof CaseNumberAllocated allocated) {
        lastNumber = allocated.caseNumber();
      } else {
        standing.evolve((CaseEvent) event);
      }
    }

    @Override
    public List<String> sentences() {
      return lastNumber > 0
          ? List.of("The last case number given out is %d.".formatted(lastNumber))
          : List.of(
              "Cases on record: %d.".formatted(standing.cases()),
              inForce("ban", standing.inForce(Restriction.BAN)),
              inForce("timeout", standing.inForce(Restriction.TIMEOUT)),
              inForce("jail", standing.inForce(Restriction.JAIL)),
              inForce("poll ban", standing.inForce(Restriction.POLLS)),
              inForce("snippet ban", standing.inForce(Restriction.SNIPPETS)));
    }

    private static String inForce(String what, @Nullable Episode episode) {
      if (episode == null) {
        return "No %s.".formatted(what);
      }
      return "The %s of case #%d, %s."
          .formatted(
              what,
              episode.caseNumber(),
              episode.endsAt() == null ? "for good" : "until " + Moments.words(episode.endsAt()));
    }
  }
}
