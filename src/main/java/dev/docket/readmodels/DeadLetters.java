package dev.docket.readmodels;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Events that a follower could not handle, parked with all later ones of their stream, so that
 * every other stream goes on.
 */
final class DeadLetters {

  private static final String PARK =
      """
      insert into dead_letter (follower, segment, stream, position, error, attempts)
      select :follower, :segment, p.stream, p.position, :error, :attempts
      from unnest(cast(:streams as text[]), cast(:positions as bigint[])) as p (stream, position)
      """;

  private static final String STREAMS =
      """
      select stream, segment, count(*) as events, min(position) as position,
        (array_agg(error order by position))[1] as error, max(attempts) as attempts,
        min(parked_at) as parked_at
      from dead_letter
      where follower = :follower and stream > :after
      group by stream, segment
      order by stream
      limit :limit
      """;

  private static final String ASK =
      """
      with asked as (
        update dead_letter set retry_asked_at = clock_timestamp()
        where follower = :follower and (cast(:stream as text) is null or stream = :stream)
        returning stream, position
      )
      select count(*) as events, count(distinct stream) as streams,
        coalesce(max(position), 0) as last
      from asked
      """;

  private static final String ASKED =
      """
      select distinct d.follower, d.stream, d.segment
      from dead_letter d join follower f on f.name = d.follower and f.segment = d.segment
      where d.retry_asked_at is not null and f.owner = :node and d.follower = any (:followers)
      order by 1, 2
      """;

  private static final String STILL =
      """
      select count(*) as events, count(distinct stream) as streams,
        count(*) filter (where retry_asked_at is not null) as open
      from dead_letter
      where follower = :follower and (cast(:stream as text) is null or stream = :stream)
        and position <= :last
      """;

  private final JdbcClient jdbc;

  DeadLetters(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A place in the log, of an event that waits. */
  record Letter(String stream, long position) {}

  /** The streams of a segment that stand still. */
  Set<String> parked(String follower, int segment) {
    return new HashSet<>(
        jdbc.sql("select distinct stream from dead_letter where follower = ? and segment = ?")
            .params(follower, segment)
            .query(String.class)
            .list());
  }

  /** Parks events; only the first of a stream has an error. */
  void park(Claim claim, Collection<Letter> letters, @Nullable String error, int attempts) {
    jdbc.sql(PARK)
        .param("follower", claim.follower())
        .param("segment", claim.segment())
        .param("error", error)
        .param("attempts", attempts)
        .param("streams", letters.stream().map(Letter::stream).toArray(String[]::new))
        .param("positions", letters.stream().mapToLong(Letter::position).toArray())
        .update();
  }

  /** Streams that stand still, by name, behind a given one. */
  List<ParkedStream> streams(String follower, String after, int limit) {
    return jdbc.sql(STREAMS)
        .param("follower", follower)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) ->
            new ParkedStream(
                row.getString("stream"),
                row.getInt("segment"),
                row.getLong("events"),
                row.getLong("position"),
                row.getString("error"),
                row.getInt("attempts"),
                row.getObject("parked_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * A stream that stands still.
   *
   * @param events how many of its events wait
   * @param position of the event that could not be handled
   */
  record ParkedStream(
      String stream,
      int segment,
      long events,
      long position,
      @Nullable String error,
      int attempts,
      Instant parkedAt) {}

  /** The segment of a stream that stands still; none if it does not. */
  Optional<Integer> segment(String follower, String stream) {
    return jdbc.sql("select segment from dead_letter where follower = ? and stream = ? limit 1")
        .params(follower, stream)
        .query(Integer.class)
        .optional();
  }

  /** How many events of a follower wait. */
  long count(String follower) {
    return jdbc.sql("select count(*) from dead_letter where follower = ?")
        .param(follower)
        .query(Long.class)
        .single();
  }

  /** The positions of a stream's events that wait, oldest first. */
  List<Long> positions(String follower, String stream, int limit) {
    return jdbc.sql(
            "select position from dead_letter where follower = ? and stream = ?"
                + " order by position limit ?")
        .params(follower, stream, limit)
        .query(Long.class)
        .list();
  }

  /** A stream of a follower that is to be handled again. */
  record Again(String follower, String stream, int segment) {}

  /**
   * What was asked for.
   *
   * @param last the last position that it concerns
   */
  record Asked(long events, int streams, long last) {}

  /**
   * What is left of what was asked for.
   *
   * @param open how many events nobody has tried again yet
   */
  record Still(long events, int streams, long open) {}

  /** Asks the node that moves a follower to handle its events again, of one stream or of all. */
  Asked ask(String follower, @Nullable String stream) {
    return jdbc.sql(ASK)
        .param("follower", follower)
        .param("stream", stream)
        .query(Asked.class)
        .single();
  }

  /** What a node was asked for, among the segments that it moves. */
  List<Again> asked(UUID node, Collection<String> followers) {
    return jdbc.sql(ASKED)
        .param("node", node)
        .param("followers", followers.toArray(String[]::new))
        .query(Again.class)
        .list();
  }

  /** How far it has come with what it was asked for. */
  Still still(String follower, @Nullable String stream, long last) {
    return jdbc.sql(STILL)
        .param("follower", follower)
        .param("stream", stream)
        .param("last", last)
        .query(Still.class)
        .single();
  }

  /** Notes that a stream was tried again, as was asked. */
  void tried(Again again) {
    jdbc.sql("update dead_letter set retry_asked_at = null where follower = ? and stream = ?")
        .params(again.follower(), again.stream())
        .update();
  }

  /** All who follow the log or have left events behind, whether or not this process knows them. */
  List<String> followers() {
    return jdbc.sql("select name from follower union select follower from dead_letter order by 1")
        .query(String.class)
        .list();
  }

  /** Forgets events that were handled after all, or that nobody wants. */
  int remove(String follower, String stream, Collection<Long> positions) {
    return jdbc.sql(
            "delete from dead_letter where follower = ? and stream = ? and position = any (?)")
        .params(follower, stream, positions.toArray(Long[]::new))
        .update();
  }

  /** Notes that an event failed again. */
  void failed(String follower, long position, String error) {
    jdbc.sql(
            "update dead_letter set error = ?, attempts = attempts + 1"
                + " where follower = ? and position = ?")
        .params(error, follower, position)
        .update();
  }
}
