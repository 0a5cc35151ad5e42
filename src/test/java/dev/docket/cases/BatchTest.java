package dev.docket.cases;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;

import dev.docket.cases.BatchCommand.CancelBatch;
import dev.docket.cases.BatchCommand.Candidate;
import dev.docket.cases.BatchCommand.PickMembers;
import dev.docket.cases.BatchCommand.ProposeBatch;
import dev.docket.cases.BatchCommand.SettleMembers;
import dev.docket.cases.BatchCommand.StartBatch;
import dev.docket.cases.BatchEvent.BatchCancelled;
import dev.docket.cases.BatchEvent.BatchFinished;
import dev.docket.cases.BatchEvent.BatchProposed;
import dev.docket.cases.BatchEvent.BatchStarted;
import dev.docket.cases.BatchEvent.MembersPicked;
import dev.docket.cases.BatchEvent.MembersSettled;
import dev.docket.cases.BatchEvent.Target;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Command;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.support.Given;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.hamcrest.CustomTypeSafeMatcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a mass action decides; rulings on its members are decided by their records. */
class BatchTest {

  private static final long BATCH = 7;
  private static final Actor ADMIN = Given.actor(-1);

  private static final BatchProposed PROPOSED =
      new BatchProposed(
          GUILD,
          BATCH,
          MODERATOR,
          CaseKind.BAN,
          List.of(target(20), target(21), target(22)),
          null,
          0,
          false,
          NOON);

  private static final BatchStarted STARTED = new BatchStarted(GUILD, BATCH, MODERATOR, NOON);

  private static Target target(long user) {
    return new Target(user, new PersonalText(user, "raid"));
  }

  private static MembersPicked picked(Long... users) {
    return new MembersPicked(GUILD, BATCH, List.of(users), NOON);
  }

  private static MembersSettled settled(BatchItem... items) {
    return new MembersSettled(GUILD, BATCH, List.of(items), NOON);
  }

  private static PickMembers pick() {
    return new PickMembers(GUILD, BATCH, 2, NOON);
  }

  private static SettleMembers settle(BatchItem... items) {
    return new SettleMembers(GUILD, BATCH, List.of(items), NOON);
  }

  private static ProposeBatch propose(CaseKind kind, @Nullable Duration lasting, LongStream users) {
    var candidates = users.mapToObj(it -> new Candidate(it, Given.authority())).toList();
    return new ProposeBatch(GUILD, BATCH, ADMIN, kind, candidates, lasting, 0, "raid", false, NOON);
  }

  private static AggregateTestFixture<Batch> fixture() {
    var fixture = new AggregateTestFixture<>(Batch.class);
    fixture.registerCommandTargetResolver(message -> {
      Object stream = ((Command<?>) message.getPayload()).stream();
      return new VersionedAggregateIdentifier(stream, null);
    });
    fixture.registerInjectableResource(GuildRules.DISCORD_ONLY);
    return fixture;
  }

  private static ResultValidator<Batch> when(BatchCommand command, BatchEvent... history) {
    var fixture = fixture();
    return (history.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(List.of(history)))
        .when(command);
  }

  private static void refuses(Refusal refusal, BatchCommand command, BatchEvent... history) {
    when(command, history)
        .expectNoEvents()
        .expectException(
            new CustomTypeSafeMatcher<Refused>("refused because " + refusal) {
              @Override
              protected boolean matchesSafely(Refused refused) {
                return refused.refusal() == refusal;
              }
            });
  }

  @Test
  void eachUserIsNamedOnceInTheOrderGiven() {
    when(propose(CaseKind.BAN, null, LongStream.of(20, 21, 20, 22))).expectEvents(PROPOSED);
  }

  @Test
  void nobodyAndTooManyAreRefused() {
    refuses(BatchRefusal.NOBODY_NAMED, propose(CaseKind.BAN, null, LongStream.empty()));
    refuses(
        BatchRefusal.TOO_MANY_NAMED, propose(CaseKind.BAN, null, LongStream.range(1_000, 1_201)));
  }

  @Test
  void aKindThatNeedsMoreThanANameIsRefusedAndALengthIsChecked() {
    refuses(InputRefusal.VALUE_UNREADABLE, propose(CaseKind.JAIL, null, LongStream.of(20)));
    refuses(InputRefusal.DURATION_OUT_OF_RANGE, propose(CaseKind.TIMEOUT, null, LongStream.of(20)));
    refuses(
        InputRefusal.DURATION_OUT_OF_RANGE,
        propose(CaseKind.TEMPBAN, Duration.ofSeconds(59), LongStream.of(20)));
  }

  @Test
  void onlyWhoAskedMayConfirmAndOnlyOnce() {
    var other = new Actor(MODERATOR + 1, false, -1, 5, Set.of());
    when(new StartBatch(GUILD, BATCH, ADMIN, NOON), PROPOSED).expectEvents(STARTED);
    refuses(BatchRefusal.PROPOSED_BY_ANOTHER, new StartBatch(GUILD, BATCH, other, NOON), PROPOSED);
    refuses(
        BatchRefusal.ALREADY_STARTED, new StartBatch(GUILD, BATCH, ADMIN, NOON), PROPOSED, STARTED);
    refuses(BatchRefusal.UNKNOWN_BATCH, new StartBatch(GUILD, BATCH, ADMIN, NOON));
    refuses(
        CaseRefusal.MISSING_PERMISSION,
        new StartBatch(GUILD, BATCH, Given.actor(1L << 2), NOON),
        PROPOSED);
  }

  @Test
  void someAreTakenInHandAndNamedAgainUntilTheyAreSettled() {
    when(pick(), PROPOSED, STARTED).expectEvents(picked(20L, 21L));
    when(pick(), PROPOSED, STARTED, picked(20L, 21L))
        .expectNoEvents()
        .expectResultMessagePayload(
            new BatchAnswer(BatchPhase.RUNNING, 0, List.of(20L, 21L), List.of()));
    when(pick(), PROPOSED, STARTED, picked(20L, 21L), settled(BatchItem.opened(20, 1)))
        .expectNoEvents()
        .expectResultMessagePayload(
            new BatchAnswer(BatchPhase.RUNNING, 1, List.of(21L), List.of()));
    when(pick(), PROPOSED).expectNoEvents();
  }

  @Test
  void whatIsSettledTwiceCountsOnceAndTheLastOneEndsIt() {
    var first = settled(BatchItem.opened(20, 1), BatchItem.opened(21, 2));
    var refused = BatchItem.refused(22, CaseRefusal.ALREADY_BANNED, List.of("1"));
    when(settle(BatchItem.opened(20, 1)), PROPOSED, STARTED, picked(20L, 21L), first)
        .expectNoEvents();
    when(settle(refused), PROPOSED, STARTED, picked(20L, 21L), first, picked(22L))
        .expectEvents(settled(refused), new BatchFinished(GUILD, BATCH, NOON));
  }

  @Test
  void aCancellationStopsWhoeverIsNotInHandAndIsSaidOnce() {
    var cancel = new CancelBatch(GUILD, BATCH, ADMIN, NOON);
    var cancelled = new BatchCancelled(GUILD, BATCH, MODERATOR, NOON);
    when(cancel, PROPOSED, STARTED, picked(20L, 21L)).expectEvents(cancelled);
    when(pick(), PROPOSED, STARTED, picked(20L, 21L), cancelled)
        .expectNoEvents()
        .expectResultMessagePayload(
            new BatchAnswer(BatchPhase.CANCELLED, 0, List.of(20L, 21L), List.of()));
    when(
            settle(BatchItem.opened(20, 1), BatchItem.opened(21, 2)),
            PROPOSED,
            STARTED,
            picked(20L, 21L),
            cancelled)
        .expectEvents(settled(BatchItem.opened(20, 1), BatchItem.opened(21, 2)));
    refuses(BatchRefusal.ALREADY_CANCELLED, cancel, PROPOSED, STARTED, cancelled);
    refuses(BatchRefusal.NOT_STARTED, cancel, PROPOSED);
    refuses(
        BatchRefusal.ALREADY_FINISHED,
        cancel,
        PROPOSED,
        STARTED,
        new BatchFinished(GUILD, BATCH, NOON));
  }
}
