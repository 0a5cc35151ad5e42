package dev.docket.audit;

import dev.docket.audit.AuditEvent.MemberReported;
import dev.docket.audit.AuditEvent.MessagesPurged;
import dev.docket.audit.AuditEvent.PurgeFailed;
import dev.docket.audit.AuditEvent.PurgeRequested;
import dev.docket.audit.AuditEvent.SlowmodeApplied;
import dev.docket.audit.AuditEvent.SlowmodeFailed;
import dev.docket.audit.AuditEvent.SlowmodeRequested;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Tells what was done and reported without a case. */
final class AuditStory implements Story {

  @Override
  public Class<AuditEvent> family() {
    return AuditEvent.class;
  }

  /** What a member reported is theirs; it is no part of the story of whom they reported. */
  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Member it -> List.of(ReporterRecord.streamOf(it.guildId(), it.userId()));
      case Subject.Moderator it -> List.of("channel-record/" + it.guildId() + "/");
      case Subject.Case _ -> List.of();
    };
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return switch ((AuditEvent) event) {
      case PurgeRequested e -> isBy(e.moderatorId(), subject);
      case SlowmodeRequested e -> isBy(e.moderatorId(), subject);
      case MemberReported _ -> true;
      case MessagesPurged _, PurgeFailed _, SlowmodeApplied _, SlowmodeFailed _ -> false;
    };
  }

  private static boolean isBy(long moderatorId, Subject subject) {
    return subject instanceof Subject.Moderator it && it.userId() == moderatorId;
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new Acts();
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded recorded) {
      return List.of(new Line(recorded.occurredAt(), did((AuditEvent) recorded.event()) + "."));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }

    private String did(AuditEvent event) {
      return switch (event) {
        case PurgeRequested e ->
            "%s asked for %d messages in channel %d to be deleted%s"
                .formatted(
                    names.apply(e.moderatorId()),
                    e.messageIds().size(),
                    e.channelId(),
                    because(e.reason()));
        case MessagesPurged e ->
            "Discord deleted %d messages in channel %d".formatted(e.deleted(), e.channelId());
        case PurgeFailed e ->
            "Discord deleted %d messages in channel %d, and no more: %s"
                .formatted(e.deleted(), e.channelId(), e.cause());
        case SlowmodeRequested e ->
            "%s set the slowmode of channel %d from %d to %d seconds%s"
                .formatted(
                    names.apply(e.moderatorId()),
                    e.channelId(),
                    e.before(),
                    e.seconds(),
                    because(e.reason()));
        case SlowmodeApplied e -> "Discord slowed channel %d down".formatted(e.channelId());
        case SlowmodeFailed e ->
            "The slowmode of channel %d was given up: %s".formatted(e.channelId(), e.cause());
        case MemberReported e ->
            "%s reported%s%s"
                .formatted(
                    names.apply(e.reporterId()),
                    e.userId() == null ? "" : " " + names.apply(e.userId()),
                    because(e.text()));
      };
    }

    private static String because(@Nullable PersonalText text) {
      return text == null ? "" : ": “" + text.text().replaceAll("\\s*\\R\\s*", " ") + "”";
    }
  }

  /** How many acts there were. */
  private static final class Acts implements Summary {

    private int purges;
    private int slowmodes;
    private int reports;

    @Override
    public void add(GuildEvent event) {
      switch ((AuditEvent) event) {
        case PurgeRequested _ -> purges++;
        case SlowmodeRequested _ -> slowmodes++;
        case MemberReported _ -> reports++;
        case MessagesPurged _, PurgeFailed _, SlowmodeApplied _, SlowmodeFailed _ -> {}
      }
    }

    @Override
    public List<String> sentences() {
      return List.of(
          "%d purges, %d changes of slowmode, %d reports.".formatted(purges, slowmodes, reports));
    }
  }
}
