package dev.docket.audit;

import dev.docket.audit.AuditEvent.MemberReported;
import dev.docket.audit.AuditEvent.MessagesPurged;
import dev.docket.audit.AuditEvent.PurgeFailed;
import dev.docket.audit.AuditEvent.PurgeRequested;
import dev.docket.audit.AuditEvent.SlowmodeApplied;
import dev.docket.audit.AuditEvent.SlowmodeFailed;
import dev.docket.audit.AuditEvent.SlowmodeRequested;
import dev.docket.audit.AuditTables.ActRow;
import dev.docket.audit.AuditTables.SettledRow;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/guild-audit}. */
final class AuditProjection implements Projection {

  static final ReadModel GUILD_AUDIT = new ReadModel("guild-audit", 1);

  @Override
  public ReadModel readModel() {
    return GUILD_AUDIT;
  }

  @Override
  public Class<AuditEvent> family() {
    return AuditEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new AuditFold(new AuditTables(tables), new ArrayList<>(), new ArrayList<>());
  }

  private record AuditFold(AuditTables tables, List<ActRow> acts, List<SettledRow> settled)
      implements Fold {

    @Override
    public void add(Recorded recorded) {
      switch ((AuditEvent) recorded.event()) {
        case PurgeRequested e -> acts.add(purge(e, recorded.position()));
        case SlowmodeRequested e -> acts.add(slowmode(e, recorded.position()));
        case MemberReported e -> acts.add(report(e, recorded.position()));
        case MessagesPurged e -> settle(e, AuditState.DONE, e.deleted(), null);
        case PurgeFailed e -> settle(e, AuditState.FAILED, e.deleted(), e.cause());
        case SlowmodeApplied e -> settle(e, AuditState.DONE, 0, null);
        case SlowmodeFailed e -> settle(e, AuditState.FAILED, 0, e.cause());
      }
    }

    private void settle(AuditEvent event, AuditState state, int deleted, @Nullable String cause) {
      settled.add(new SettledRow(event.guildId(), event.actId(), state, deleted, cause));
    }

    private static ActRow purge(PurgeRequested e, long position) {
      return new ActRow(
          e.guildId(),
          e.actId(),
          position,
          AuditKind.PURGE,
          AuditState.OPEN,
          e.at(),
          e.moderatorId(),
          e.channelId(),
          e.authorId(),
          e.count(),
          e.bots(),
          e.messageIds(),
          0,
          0,
          0,
          stored(e.reason()),
          stored(e.contains()),
          null);
    }

    private static ActRow slowmode(SlowmodeRequested e, long position) {
      return new ActRow(
          e.guildId(),
          e.actId(),
          position,
          AuditKind.SLOWMODE,
          AuditState.OPEN,
          e.at(),
          e.moderatorId(),
          e.channelId(),
          null,
          0,
          false,
          List.of(),
          0,
          e.before(),
          e.seconds(),
          stored(e.reason()),
          null,
          null);
    }

    private static ActRow report(MemberReported e, long position) {
      var message = e.messageId();
      return new ActRow(
          e.guildId(),
          e.actId(),
          position,
          AuditKind.REPORT,
          AuditState.DONE,
          e.at(),
          e.reporterId(),
          e.channelId(),
          e.userId(),
          0,
          false,
          message == null ? List.of() : List.of(message),
          0,
          0,
          0,
          stored(e.text()),
          stored(e.quote()),
          null);
    }

    private static @Nullable String stored(@Nullable PersonalText text) {
      return text == null ? null : text.stored();
    }

    @Override
    public int held() {
      return acts.size() + settled.size();
    }

    @Override
    public void write() {
      tables.save(acts, settled);
    }
  }
}
