package dev.docket.discord.cases;

import dev.docket.cases.BatchAnswer;
import dev.docket.cases.BatchCommand;
import dev.docket.cases.BatchCommand.PickMembers;
import dev.docket.cases.BatchCommand.SettleMembers;
import dev.docket.cases.BatchEvent.BatchStarted;
import dev.docket.cases.BatchItem;
import dev.docket.cases.BatchQuery.FindBatch;
import dev.docket.cases.BatchQuery.ListRunningBatches;
import dev.docket.cases.BatchRef;
import dev.docket.cases.BatchView;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.FindCases;
import dev.docket.cases.CaseRef;
import dev.docket.cases.CaseState;
import dev.docket.discord.DiscordFailure;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.readmodels.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Works through a mass action, a few users at a time: rules on each, has the rulings carried out,
 * and goes on. Whatever it did not report before a crash it does again by the same commands.
 */
final class WorkThroughBatch implements Reaction, DutyHandler, DutySweep {

  private static final Logger LOG = LoggerFactory.getLogger(WorkThroughBatch.class);
  private static final String CORRELATION = "batch/";

  /** Few enough for a cancellation to come in time, and enough for few requests. */
  private static final int AT_ONCE = 25;

  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(5);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(100);

  private final Duties duties;
  private final Commands commands;
  private final Queries queries;
  private final BatchRulings rulings;
  private final BulkBan bulk;
  private final InstantSource clock;

  WorkThroughBatch(
      Duties duties,
      Commands commands,
      Queries queries,
      BatchRulings rulings,
      BulkBan bulk,
      InstantSource clock) {
    this.duties = duties;
    this.commands = commands;
    this.queries = queries;
    this.rulings = rulings;
    this.bulk = bulk;
    this.clock = clock;
  }

  static String correlation(BatchView batch) {
    return CORRELATION + new BatchRef(batch.guildId(), batch.batchId());
  }

  /** Whether a mass action led to an event. */
  static boolean decided(Recorded recorded) {
    return recorded.origin().correlationId().startsWith(CORRELATION);
  }

  @Override
  public String name() {
    return "work-through-batch";
  }

  @Override
  public Class<BatchStarted> family() {
    return BatchStarted.class;
  }

  @Override
  public String kind() {
    return "work-through-batch";
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(1);
  }

  @Override
  public void on(Recorded recorded) {
    if (recorded.event() instanceof BatchStarted started) {
      duties.note(kind(), BatchRef.of(started).toString(), clock.instant());
    }
  }

  @Override
  public void sweep(Duties roster) {
    var running = queries.askLatest(new ListRunningBatches()).batches();
    roster.noteAll(kind(), running.stream().map(BatchRef::toString).toList(), clock.instant());
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var ref = BatchRef.parse(id);
    try {
      var batch = queries.askLatest(new FindBatch(ref.guildId(), ref.batchId()));
      var settled = batch.results().size();
      for (var next = pick(ref, settled); !next.inHand().isEmpty(); next = pick(ref, settled)) {
        var items = rulings.rule(batch, next.inHand());
        carryOut(batch, items);
        settled = settle(ref, settled, items).settled();
      }
      return Optional.empty();
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(BOARD_BEHIND));
    } catch (DiscordFailure e) {
      LOG.warn("Mass action {} waits for Discord: {}", ref, e.said());
      return Optional.of(clock.instant().plus(AFTER_A_FAILURE));
    }
  }

  private BatchAnswer pick(BatchRef ref, int settled) {
    return send(
        new PickMembers(ref.guildId(), ref.batchId(), AT_ONCE, clock.instant()),
        ref + "/pick/" + settled);
  }

  private BatchAnswer settle(BatchRef ref, int settled, List<BatchItem> items) {
    return send(
        new SettleMembers(ref.guildId(), ref.batchId(), items, clock.instant()),
        ref + "/settle/" + settled);
  }

  private BatchAnswer send(BatchCommand command, String id) {
    return commands
        .send(command, Origin.following(CORRELATION + id, Source.POLICY, CORRELATION + id))
        .answer();
  }

  private void carryOut(BatchView batch, List<BatchItem> items) {
    var opened =
        items.stream()
            .filter(it -> it.caseNumber() != null)
            .map(it ->
                new CaseRef(batch.guildId(), it.userId(), Objects.requireNonNull(it.caseNumber())))
            .toList();
    if (batch.kind() == CaseKind.BAN || batch.kind() == CaseKind.TEMPBAN) {
      bulk.carryOut(batch.guildId(), opened);
    } else {
      awaitAnswers(batch.guildId(), opened.stream().map(CaseRef::caseNumber).toList());
    }
  }

  /** These are carried out as any others; what fails is tried again while the rest goes on. */
  private void awaitAnswers(long guildId, List<Long> numbers) {
    var deadline = clock.instant().plus(PATIENCE);
    try {
      while (isUnanswered(guildId, numbers) && clock.instant().isBefore(deadline)) {
        Thread.sleep(LOOK);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isUnanswered(long guildId, List<Long> numbers) {
    return queries.askLatest(new FindCases(guildId, numbers)).cases().stream()
        .anyMatch(it -> it.state() == CaseState.RULED);
  }
}
