package dev.docket.readmodels;

import dev.docket.eventlog.StoredEvent;
import java.util.List;

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

  /** The followers of the log, of read models and reactions. */
  public List<String> followers() {
    return List.copyOf(handlers.live().keySet());
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

  /** Handles every parked event of a follower again, each stream in order. */
  public Outcome retry(String follower) {
    var outcome = new Outcome(0, 0, 0);
    var page = tools.letters().streams(follower, "", STREAMS_AT_ONCE);
    while (!page.isEmpty()) {
      for (var stream : page) {
        outcome = sum(outcome, retry(follower, stream.stream(), stream.segment()));
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
        .map(it -> retry(follower, stream, it))
        .orElse(new Outcome(0, 0, 0));
  }

  private static Outcome sum(Outcome one, Outcome other) {
    return new Outcome(
        one.handled() + other.handled(),
        one.streams() + other.streams(),
        one.left() + other.left());
  }

  /** Seizes the segment, so that nothing is parked behind its back meanwhile. */
  private Outcome retry(String follower, String stream, int segment) {
    var handler = handlers.live().get(follower);
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
