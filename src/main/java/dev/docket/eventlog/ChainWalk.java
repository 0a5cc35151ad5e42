package dev.docket.eventlog;

import dev.docket.eventlog.Verdict.Broken;
import dev.docket.eventlog.Verdict.Whole;
import java.util.Arrays;
import java.util.Collection;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JacksonException;

/** One walk along the chain, up to the first position that is wrong. */
final class ChainWalk {

  /** Each page is a query of its own: a long transaction would keep dead head rows alive. */
  private static final int PAGE = 2_000;

  private static final String ENDS =
      """
      select position, hash,
        least((select min(position) from event), 1) as first,
        coalesce((select max(position) from event), 0) as last
      from log_head
      """;

  private final JdbcClient jdbc;
  private final Collection<Anchor> anchors;
  private final LongConsumer progress;
  private final HashChain chain = new HashChain();
  private long position;
  private byte[] hash = HashChain.start();

  ChainWalk(JdbcClient jdbc, Collection<Anchor> anchors, LongConsumer progress) {
    this.jdbc = jdbc;
    this.anchors = anchors;
    this.progress = progress;
  }

  /** What one statement sees of both ends of the log. */
  private record Ends(Head head, long first, long last) {}

  Verdict from(long first) {
    var ends =
        jdbc.sql(ENDS)
            .query((row, number) ->
                new Ends(Head.read(row, number), row.getLong("first"), row.getLong("last")))
            .single();
    var broken = start(first, ends);
    if (broken == null) {
      broken = pages(ends.head().position());
    }
    if (broken == null) {
      broken = end(ends);
    }
    return broken == null
        ? new Whole(Math.max(0, position - first + 1), Anchor.at(position, hash))
        : broken;
  }

  private @Nullable Broken start(long first, Ends ends) {
    if (ends.first() < 1) {
      return new Broken(ends.first(), "an event was put in before position 1");
    }
    for (var anchor : anchors) {
      if (anchor.position() < first) {
        var stored = stored(anchor.position());
        if (stored == null) {
          return missing(anchor.position());
        }
        if (!anchor.equals(Anchor.at(anchor.position(), stored))) {
          return rewritten(Anchor.at(anchor.position(), stored), anchor);
        }
      }
    }
    var before = stored(first - 1);
    if (before == null) {
      return missing(first - 1);
    }
    position = first - 1;
    hash = before;
    return null;
  }

  private byte @Nullable [] stored(long at) {
    return at == 0
        ? HashChain.start()
        : jdbc.sql("select hash from event where position = ?")
            .param(at)
            .query((row, _) -> row.getBytes(1))
            .optional()
            .orElse(null);
  }

  private @Nullable Broken pages(long to) {
    while (position < to) {
      var page = ChainRow.page(jdbc, position, to, PAGE);
      if (page.isEmpty()) {
        return null;
      }
      for (var row : page) {
        var broken = step(row);
        if (broken != null) {
          return broken;
        }
        position = row.position();
        hash = row.hash();
      }
      progress.accept(position);
    }
    return null;
  }

  private @Nullable Broken step(ChainRow row) {
    if (row.position() != position + 1) {
      return missing(position + 1);
    }
    if (!isLinked(row)) {
      return new Broken(
          row.position(),
          "the hash differs: the event is not what was written after position " + position);
    }
    if (!row.isInStreamOrder()) {
      return new Broken(
          row.position(),
          "sequence gap: it is number %d of stream %s, and number %d does not stand before it"
              .formatted(row.entry().sequence(), row.entry().stream(), row.entry().sequence() - 1));
    }
    for (var anchor : anchors) {
      if (anchor.position() == row.position() && !anchor.equals(row.anchor())) {
        return rewritten(row.anchor(), anchor);
      }
    }
    return null;
  }

  private boolean isLinked(ChainRow row) {
    try {
      return Arrays.equals(row.hash(), row.recomputed(chain, hash));
    } catch (JacksonException | ArithmeticException e) {
      return false; // JSON or a time that Docket could not have written
    }
  }

  private @Nullable Broken end(Ends ends) {
    if (position < ends.head().position()) {
      return new Broken(
          position + 1,
          "position %d is missing: the log ends at %d, and the head row says %d"
              .formatted(position + 1, position, ends.head().position()));
    }
    if (!Arrays.equals(hash, ends.head().hash())) {
      return new Broken(position, "the head row holds another hash than the last event");
    }
    if (ends.last() > position) {
      return new Broken(position + 1, "an event was put in after the head, " + position);
    }
    for (var anchor : anchors) {
      if (anchor.position() > position) {
        return new Broken(
            position + 1,
            "position %d is missing: the log ends at %d, before the anchor at %d"
                .formatted(position + 1, position, anchor.position()));
      }
    }
    return null;
  }

  private static Broken missing(long position) {
    return new Broken(position, "position " + position + " is missing");
  }

  private static Broken rewritten(Anchor stored, Anchor noted) {
    return new Broken(
        stored.position(),
        "the anchor no longer holds: its hash is %s; noted was %s"
            .formatted(stored.hash(), noted.hash()));
  }
}
