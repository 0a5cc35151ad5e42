package dev.docket.readmodels;

import dev.docket.eventlog.StoredEvent;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks at parked events, handles them again, or gives them up. */
public final class ParkedEvents {

  private static final int STREAMS_AT_ONCE = 100;
  private static final int EVENTS_AT_ONCE = 1_000;

  private final FollowerTools tools;
  private final Handlers handlers;
  private final Runnable announce;

  ParkedEvents(FollowerTools tools, Handlers handlers, Runnable announce) {
    this.tools = tools;
    this.handlers = handlers;
    this.announce = announce;
  }

  /**
   * A stream that stands still for one follower.
   *
   * @param events how many of its events wait
   * @param position of the event that could not be handled
   * @param error what it said
   */
  public record Parked(
      String follower, String stream, long events, long position, String error, int attempts) {}

  /** The followers of the log, of read models and reactions, whoever runs them. */
  public List<String> followers() {
    return tools.letters().followers();
  }

  /** A follower by its name, or by that of the read model for what serves. */
  public Optional<String> follower(String name) {
    return handlers.serving(name).or(() -> Optional.of(name).filter(followers()::contains));
  }

  /** Whether this process can handle a follower's events: reactions are for a serving node. */
  public boolean canRetry(String follower) {
    return handlers.filling(follower).isPresent();
  }

  /** Streams of a follower that stand still, by name, behind a given one, at most 100. */
  public List<Parked> streams(String follower, String after) {
    return tools.letters().streams(follower, after, STREAMS_AT_ONCE).stream()
        .map(it ->
            new Parked(
                follower,
                it.stream(),
                it.events(),
                it.position(),
                it.error() == null ? "" : it.error(),
                it.attempts()))
        .toList();
  }

  /** How many events of a follower wait. */
  public long count(String follower) {
    return tools.letters().count(follower);
  }

  /** The events of one stream that wait, oldest first, at most 1,000. */
  public List<StoredEvent> events(String follower, String stream) {
    return tools.reader().at(tools.letters().positions(follower, stream, EVENTS_AT_ONCE));
  }

  /**
   * What a new try came to.
   *
   * @param handled how many events could be handled now
   * @param streams how many streams stand still no longer
   * @param left how many still do
   */
  public record Outcome(long handled, int streams, int left) {}

  /**
   * A retry that a serving node was asked for.
   *
   * @param events how many are to be handled again
   * @param streams how many stand still
   * @param last the last position that it concerns
   */
  public record Asked(
      String follower, @Nullable String stream, long events, int streams, long last) {}

  /** Asks the node that runs a follower to handle its events again, of one stream or of all. */
  public Asked ask(String follower, @Nullable String stream) {
    var asked = tools.letters().ask(follower, stream);
    announce.run();
    return new Asked(follower, stream, asked.events(), asked.streams(), asked.last());
  }

  /** What the serving node made of it; none while it has not tried everything. */
  public Optional<Outcome> outcome(Asked asked) {
    var still = tools.letters().still(asked.follower(), asked.stream(), asked.last());
    return still.open() > 0
        ? Optional.empty()
        : Optional.of(
            new Outcome(
                asked.events() - still.events(),
                asked.streams() - still.streams(),
                still.streams()));
  }

  /** Handles again what this node was asked for, among the segments that it moves. */
  void retryAsked() {
    var live = handlers.live();
    for (var it : tools.letters().asked(tools.claims().node(), live.keySet())) {
      retry(live.get(it.follower()), it.stream(), it.segment());
      tools.letters().tried(it);
    }
  }

  /** Handles every parked event of a follower again, each stream in order. */
  public Outcome retry(String follower) {
    var handler = handlers.filling(follower).orElseThrow();
    var outcome = new Outcome(0, 0, 0);
    var page = tools.letters().streams(follower, "", STREAMS_AT_ONCE);
    while (!page.isEmpty()) {
      for (var stream : page) {
        outcome = sum(outcome, retry(handler, stream.stream(), stream.segment()));
      }
      page = tools.letters().streams(follower, page.getLast().stream(), STREAMS_AT_ONCE);
    }
    return outcome;
  }

  /** Handles the parked events of one stream again. */
  public Outcome retry(String follower, String stream) {
    return tools
        .letters()
        .segment(follower, stream)
        .map(it -> retry(handlers.filling(follower).orElseThrow(), stream, it))
        .orElse(new Outcome(0, 0, 0));
  }

  private static Outcome sum(Outcome one, Outcome other) {
    return new Outcome(
        one.handled() + other.handled(),
        one.streams() + other.streams(),
        one.left() + other.left());
  }

  /** Seizes the segment, so that nothing is parked behind its back meanwhile. */
  private Outcome retry(Handler handler, String stream, int segment) {
    var follower = handler.follower();
    var claim = tools.claims().seize(follower, segment);
    var handled = 0L;
    var atOnce = EVENTS_AT_ONCE;
    try {
      while (true) {
        var events = tools.reader().at(tools.letters().positions(follower, stream, atOnce));
        if (events.isEmpty()) {
          return new Outcome(handled, 1, 0);
        }
        try {
          handle(handler, claim, stream, events);
          handled += events.size();
        } catch (RuntimeException e) {
          if (Outages.isPassing(e)) {
            throw e;
          }
          if (events.size() == 1) {
            tools.letters().failed(follower, events.getFirst().position(), Outages.words(e));
            return new Outcome(handled, 0, 1);
          }
          atOnce = 1;
        }
      }
    } finally {
      tools.claims().release(claim);
      announce.run();
    }
  }

  private void handle(Handler handler, Claim claim, String stream, List<StoredEvent> events) {
    tools
        .transaction()
        .executeWithoutResult(_ -> {
          tools.claims().move(claim, claim.position(), claim.position(), handler.schema());
          var fold = handler.begin();
          events.forEach(it -> fold.add(handler.form(it)));
          fold.write();
          tools
              .letters()
              .remove(
                  claim.follower(), stream, events.stream().map(StoredEvent::position).toList());
        });
  }

  /** Gives up one parked event, which stays in the log. */
  public int discard(String follower, String stream, long position) {
    return remove(follower, stream, List.of(position));
  }

  /** Gives up all parked events of a stream, which stay in the log. */
  public int discardAll(String follower, String stream) {
    return remove(follower, stream, tools.letters().positions(follower, stream, Integer.MAX_VALUE));
  }

  private int remove(String follower, String stream, List<Long> positions) {
    var segment = tools.letters().segment(follower, stream);
    if (segment.isEmpty()) {
      return 0;
    }
    var claim = tools.claims().seize(follower, segment.get());
    try {
      return tools.letters().remove(follower, stream, positions);
    } finally {
      tools.claims().release(claim);
      announce.run();
    }
  }
}
