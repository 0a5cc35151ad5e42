package dev.docket.audit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.audit.AuditCommand.ReportMember;
import dev.docket.audit.AuditEvent.MemberReported;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Decides what one member may report; whoever reports too much is asked to wait. */
@AggregateRoot(type = "reporter-record")
@Revision("1")
class ReporterRecord {

  static final int MOST = 5;
  static final Duration WITHIN = Duration.ofMinutes(10);
  static final int LONGEST_TEXT = 1_000;
  static final int LONGEST_QUOTE = 4_000;

  @AggregateIdentifier private @Nullable String stream;
  private final List<Instant> latest = new ArrayList<>();

  static String streamOf(long guildId, long reporterId) {
    return "reporter-record/" + guildId + "/" + reporterId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  AuditAnswer handle(ReportMember command) {
    var user = command.userId();
    var text = Texts.storable("reason", command.text(), LONGEST_TEXT);
    if (user != null && user == command.reporterId()) {
      throw Refused.because(AuditRefusal.REPORT_IS_ABOUT_YOU);
    }
    if (command.isDocket()) {
      throw Refused.because(AuditRefusal.REPORT_IS_ABOUT_DOCKET);
    }
    var since = command.at().minus(WITHIN);
    if (latest.stream().filter(it -> it.isAfter(since)).count() >= MOST) {
      throw Refused.because(AuditRefusal.TOO_MANY_REPORTS, MOST, WITHIN.toMinutes());
    }
    var message = command.message();
    apply(
        new MemberReported(
            command.guildId(),
            command.reportId(),
            command.reporterId(),
            user,
            message == null ? null : message.channelId(),
            message == null ? null : message.messageId(),
            new PersonalText(Objects.requireNonNullElse(user, command.reporterId()), text),
            message == null ? null : quote(message.authorId(), message.text()),
            command.at()));
    return new AuditAnswer(command.reportId());
  }

  private static @Nullable PersonalText quote(long authorId, @Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : new PersonalText(authorId, Texts.cleaned(text, LONGEST_QUOTE));
  }

  @EventSourcingHandler
  void evolve(MemberReported event) {
    stream = streamOf(event.guildId(), event.reporterId());
    latest.add(event.at());
    if (latest.size() > MOST) {
      latest.removeFirst();
    }
  }
}
