package dev.docket;

import dev.docket.afk.AfkEvent.AfkApplied;
import dev.docket.afk.AfkEvent.AfkCleared;
import dev.docket.afk.AfkEvent.AfkEnded;
import dev.docket.afk.AfkEvent.AfkExpired;
import dev.docket.afk.AfkEvent.AfkSettled;
import dev.docket.afk.AfkEvent.AfkStarted;
import dev.docket.afk.AfkEvent.SelfTimedOut;
import dev.docket.afk.AfkEvent.SelfTimeoutFailed;
import dev.docket.afk.NicknameOutcome;
import dev.docket.audit.AuditEvent.MemberReported;
import dev.docket.audit.AuditEvent.MessagesPurged;
import dev.docket.audit.AuditEvent.PurgeFailed;
import dev.docket.audit.AuditEvent.PurgeRequested;
import dev.docket.audit.AuditEvent.SlowmodeApplied;
import dev.docket.audit.AuditEvent.SlowmodeFailed;
import dev.docket.audit.AuditEvent.SlowmodeRequested;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import java.util.List;

/** More examples for {@link EventSchemaTest}. */
final class MoreEvents {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private static final Instant LATER = Instant.parse("2026-06-02T12:00:00Z");
  private static final PersonalText REASON = new PersonalText(20, "lunch");
  private static final PersonalText NAME = new PersonalText(20, "max");
  private static final PersonalText MARKED = new PersonalText(20, "[AFK] max");

  static final List<GuildEvent> ALL =
      List.of(
          new PurgeRequested(
              900,
              30,
              7,
              10,
              50,
              20L,
              true,
              new PersonalText(20, "keys"),
              List.of(41L, 900_000_000_000_000_042L),
              new PersonalText(20, "spam"),
              NOON),
          new MessagesPurged(900, 30, 7, 2, NOON),
          new PurgeFailed(900, 30, 7, 1, "50013", NOON),
          new SlowmodeRequested(900, 30, 8, 10, 0, 30, new PersonalText(10, "raid"), NOON),
          new SlowmodeApplied(900, 30, 8, NOON),
          new SlowmodeFailed(900, 30, 8, "50013", NOON),
          new MemberReported(
              900,
              9,
              21,
              20L,
              30L,
              41L,
              new PersonalText(20, "sells keys"),
              new PersonalText(20, "buy keys"),
              NOON),
          new AfkStarted(900, 20, 1, REASON, LATER, true, NAME, MARKED, NOON),
          new SelfTimedOut(900, 20, 2, REASON, LATER, NAME, MARKED, NOON),
          new AfkApplied(900, 20, 2, true, NOON),
          new SelfTimeoutFailed(900, 20, 2, "50013", NOON),
          new AfkEnded(900, 20, 1, true, NOON),
          new AfkExpired(900, 20, 2, NOON),
          new AfkCleared(900, 20, 2, 10, REASON, NOON),
          new AfkSettled(900, 20, 2, NicknameOutcome.RESTORED, NOON));

  private MoreEvents() {}
}
