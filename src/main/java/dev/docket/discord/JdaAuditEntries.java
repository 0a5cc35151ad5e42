package dev.docket.discord;

import dev.docket.cases.HandAct;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import net.dv8tion.jda.api.audit.AuditLogChange;
import net.dv8tion.jda.api.audit.AuditLogEntry;
import net.dv8tion.jda.api.audit.AuditLogKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What an entry of an audit log tells about a user, if it is Docket's business. */
final class JdaAuditEntries {

  private static final Logger LOG = LoggerFactory.getLogger(JdaAuditEntries.class);

  private JdaAuditEntries() {}

  static Optional<AuditEntry> read(AuditLogEntry entry) {
    try {
      return act(entry).map(act -> of(entry, act));
    } catch (DateTimeException e) {
      // One entry that cannot be read must not keep those after it from being read.
      LOG.warn("Entry {} of an audit log has no time that can be read", entry.getId());
      return Optional.empty();
    }
  }

  private static AuditEntry of(AuditLogEntry entry, HandAct act) {
    var docket = entry.getJDA().getSelfUser().getIdLong();
    return new AuditEntry(
        entry.getGuild().getIdLong(),
        entry.getIdLong(),
        entry.getUserIdLong(),
        entry.getUserIdLong() == docket,
        entry.getTargetIdLong(),
        act,
        entry.getReason(),
        writtenAt(entry));
  }

  private static Optional<HandAct> act(AuditLogEntry entry) {
    return switch (entry.getType()) {
      case BAN -> Optional.of(new HandAct.Banned());
      case UNBAN -> Optional.of(new HandAct.Unbanned());
      case KICK -> Optional.of(new HandAct.Kicked());
      case MEMBER_UPDATE -> timeout(entry);
      default -> Optional.empty();
    };
  }

  /** An update that touches other fields only, or clears what had run out, is no timeout. */
  private static Optional<HandAct> timeout(AuditLogEntry entry) {
    var change = entry.getChangeByKey(AuditLogKey.MEMBER_TIME_OUT);
    if (change == null) {
      return Optional.empty();
    }
    var at = writtenAt(entry);
    var until = instant(change.<String>getNewValue());
    if (until != null && until.isAfter(at)) {
      return Optional.of(new HandAct.TimedOut(until));
    }
    return hadOne(change, at) ? Optional.of(new HandAct.TimeoutEnded()) : Optional.empty();
  }

  private static boolean hadOne(AuditLogChange change, Instant at) {
    var before = instant(change.<String>getOldValue());
    return before != null && before.isAfter(at);
  }

  private static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : OffsetDateTime.parse(text).toInstant();
  }

  private static Instant writtenAt(AuditLogEntry entry) {
    return entry.getTimeCreated().toInstant();
  }
}
