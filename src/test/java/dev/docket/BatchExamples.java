package dev.docket;

import dev.docket.cases.BatchEvent;
import dev.docket.cases.BatchEvent.BatchCancelled;
import dev.docket.cases.BatchEvent.BatchFinished;
import dev.docket.cases.BatchEvent.BatchProposed;
import dev.docket.cases.BatchEvent.BatchStarted;
import dev.docket.cases.BatchEvent.MembersPicked;
import dev.docket.cases.BatchEvent.MembersSettled;
import dev.docket.cases.BatchEvent.Target;
import dev.docket.cases.BatchItem;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseRefusal;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** One of each event of a mass action, with every component filled. */
final class BatchExamples {

  static final EventFamily FAMILY = new EventFamily(BatchEvent.class, List.of());

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  private BatchExamples() {}

  static List<GuildEvent> and(GuildEvent... others) {
    return Stream.concat(all(), Stream.of(others)).toList();
  }

  private static Stream<GuildEvent> all() {
    return Stream.of(
        new BatchProposed(
            900,
            5,
            10,
            CaseKind.TEMPBAN,
            List.of(new Target(20, new PersonalText(20, "raid")), new Target(21, null)),
            86_400L,
            3_600,
            true,
            NOON),
        new BatchStarted(900, 5, 10, NOON),
        new MembersPicked(900, 5, List.of(20L, 21L), NOON),
        new MembersSettled(
            900,
            5,
            List.of(
                BatchItem.opened(20, 3),
                BatchItem.refused(21, CaseRefusal.ALREADY_BANNED, List.of("2"))),
            NOON),
        new BatchCancelled(900, 5, 10, NOON),
        new BatchFinished(900, 5, NOON));
  }
}
