package dev.docket.readmodels;

import dev.docket.eventlog.StoredEvent;
import dev.docket.readmodels.DeadLetters.Letter;
import dev.docket.readmodels.Projection.Fold;
import dev.docket.telemetry.Work;
import dev.docket.telemetry.Work.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the log with one claimed segment: what a batch writes and its position are one
 * transaction, which a node that lost its claim cannot commit.
 */
final class Follower {

  private static final Logger LOG = LoggerFactory.getLogger(Follower.class);
  static final int MOST_HELD = 250_000;
  private static final int MOST_EVENTS = 4_000_000;
  private static final Duration LONGEST_GATHERING = Duration.ofSeconds(20);

  /** A position that moves without rows costs a commit, so it is not moved for every append. */
  private static final Duration IDLE_MOVES = Duration.ofMillis(50);

  private final FollowerTools tools;
  private final Handler handler;
  private final Claim claim;
  private final Subscription subscription;
  private final Set<String> parked;
  private long position;
  private long seen;
  private long movedAt;
  private int mostEvents = MOST_EVENTS;
  private int failures;

  Follower(FollowerTools tools, Handler handler, Claim claim) {
    this.tools = tools;
    this.handler = handler;
    this.claim = claim;
    this.subscription =
        new Subscription(
            tools.reader().decoder().namesOf(handler.family()), claim.segment(), claim.segments());
    this.parked = tools.letters().parked(claim.follower(), claim.segment());
    this.position = claim.position();
    this.seen = position;
  }

  Claim claim() {
    return claim;
  }

  /** The position up to which everything is written. */
  long position() {
    return position;
  }

  /** Whether it has looked further than its position says. */
  boolean isAhead() {
    return seen > position;
  }

  /** Whether it is on the track of an event that cannot be handled, with smaller batches. */
  boolean isSearching() {
    return failures > 0 || mostEvents < MOST_EVENTS;
  }

  /** What was gathered for one transaction. */
  private final class Batch {
    private final Fold fold = handler.begin();
    private final List<Letter> late = new ArrayList<>();
    private @Nullable StoredEvent last;
    private int events;
    private long upTo = seen;

    private int size() {
      return events + late.size();
    }

    private boolean isFull() {
      return size() >= mostEvents || fold.held() >= MOST_HELD;
    }

    private void add(Stretch stretch, long most) {
      for (var event : stretch.events()) {
        if (isFull()) {
          return;
        }
        if (event.position() > most) {
          break;
        }
        if (parked.contains(event.stream())) {
          late.add(new Letter(event.stream(), event.position()));
        } else {
          add(event);
        }
        upTo = event.position();
      }
      upTo = Math.min(most, stretch.upTo());
    }

    private void add(StoredEvent event) {
      events++;
      last = event;
      try {
        fold.add(handler.form(event));
      } catch (RuntimeException e) {
        throw Outages.isPassing(e) ? e : new Unhandled(event, size(), e);
      }
    }

    private void write() {
      if (last != null) {
        try {
          fold.write();
        } catch (RuntimeException e) {
          throw Outages.isPassing(e) ? e : new Unhandled(last, size(), e);
        }
      }
      if (!late.isEmpty()) {
        tools.letters().park(claim, late, null, 0);
      }
    }
  }

  /**
   * Handles what comes next, up to a position at most.
   *
   * @return how far it looked
   * @throws ClaimLost if another node has taken over; nothing was written
   */
  long step(long most) {
    var from = seen;
    try {
      var batch = gather(most);
      if (batch.size() > 0) {
        commit(batch);
      } else {
        moveIdly(batch.upTo);
      }
      mostEvents = Math.min(MOST_EVENTS, mostEvents * 2);
      failures = 0;
    } catch (Unhandled e) {
      blame(e);
    }
    return seen - from;
  }

  private Batch gather(long most) {
    var batch = new Batch();
    var near = tools.tail().after(seen, subscription);
    if (near.isPresent()) {
      batch.add(near.get(), most);
      return batch;
    }
    var head = Math.min(most, tools.reader().head());
    var until = System.nanoTime() + LONGEST_GATHERING.toNanos();
    try (var ahead = new ReadAhead(tools.reader(), subscription, seen, head)) {
      while (ahead.hasNext() && !batch.isFull() && System.nanoTime() < until) {
        batch.add(ahead.next(), most);
      }
    }
    return batch;
  }

  private void commit(Batch batch) {
    if (!tools.traces().isWatched()) {
      write(batch);
      return;
    }
    try (var span = tools.traces().begin(work(batch))) {
      span.outcome("unwritten", true);
      write(batch);
      span.outcome("written", false);
    }
  }

  private Work work(Batch batch) {
    return new Work(
        Operation.PROJECTION,
        claim.follower(),
        Map.of(
            "segment",
            Integer.toString(claim.segment()),
            "events",
            Integer.toString(batch.size()),
            "up_to",
            Long.toString(batch.upTo)));
  }

  private void write(Batch batch) {
    tools
        .transaction()
        .executeWithoutResult(_ -> {
          tools.claims().move(claim, position, batch.upTo, handler.schema());
          batch.write();
        });
    moved(batch.upTo);
  }

  private void moveIdly(long upTo) {
    if (upTo > seen) {
      seen = upTo;
      tools.moves().made(claim, upTo);
    }
    if (System.nanoTime() - movedAt > IDLE_MOVES.toNanos()) {
      settle();
    }
  }

  /** Moves the position to where it has looked. */
  void settle() {
    if (isAhead()) {
      tools
          .transaction()
          .executeWithoutResult(_ -> tools.claims().move(claim, position, seen, handler.schema()));
      moved(seen);
    }
  }

  private void moved(long upTo) {
    position = upTo;
    seen = upTo;
    movedAt = System.nanoTime();
    tools.moves().made(claim, upTo);
  }

  /** An event, or one of those gathered with it, cannot be handled. */
  private static final class Unhandled extends RuntimeException {

    private final transient StoredEvent last;
    private final int among;

    private Unhandled(StoredEvent last, int among, RuntimeException cause) {
      super(cause.getMessage(), cause);
      this.last = last;
      this.among = among;
    }
  }

  /**
   * Halves the batch until the event that cannot be handled is alone, and parks it. An SQL error
   * has aborted the transaction by then, so parking is one of its own.
   */
  private void blame(Unhandled unhandled) {
    seen = position;
    if (unhandled.among > 1) {
      mostEvents = Math.max(1, unhandled.among / 2);
      return;
    }
    if (++failures < handler.tries()) {
      Outages.pause(Duration.ofMillis(50L << failures));
      return;
    }
    var event = unhandled.last;
    var error = Outages.words(unhandled.getCause());
    LOG.error(
        "{} cannot handle event {} ({}) and parks it with what follows in {}: {}",
        claim.follower(),
        event.position(),
        event.name(),
        event.stream(),
        error);
    tools
        .transaction()
        .executeWithoutResult(_ -> {
          tools.claims().move(claim, position, event.position(), handler.schema());
          tools
              .letters()
              .park(claim, List.of(new Letter(event.stream(), event.position())), error, failures);
        });
    parked.add(event.stream());
    failures = 0;
    moved(event.position());
  }
}
