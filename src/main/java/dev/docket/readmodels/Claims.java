package dev.docket.readmodels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which node moves which segment, on the database's clock alone: a node's own clock may lie, and a
 * node that was frozen does not know it.
 */
final class Claims {

  private static final String CLAIM =
      """
      update follower set owner = :node, epoch = epoch + 1,
        claimed_until = clock_timestamp() + make_interval(secs => :lasting)
      where name = :name and segment = :segment
      """;

  /** What a batch is writing is not free, however long it takes, and nobody waits for it. */
  private static final String IF_FREE =
      """
      and (name, segment) in (
        select name, segment from follower
        where name = :name and segment = :segment
          and (owner is null or claimed_until < clock_timestamp())
        for no key update skip locked)
      """;

  private static final String CLAIMED = "returning name, segment, segments, epoch, position";

  /**
   * Rows that the caller writes next, and the position, stand or fall together. A plan made while a
   * table was still empty would go on scanning all of it for every batch. Whoever moves is alive:
   * signs of life pass over what is being written.
   */
  private static final String MOVE =
      """
      update follower set position = :to, moved_at = clock_timestamp(),
        claimed_until = clock_timestamp() + make_interval(secs => :lasting)
      where name = :name and segment = :segment and epoch = :epoch and owner = :node
        and position = :from
      returning set_config('search_path', :path, true),
        set_config('synchronous_commit', 'off', true),
        set_config('enable_seqscan', 'off', true)
      """;

  private static final String BEAT =
      """
      with me as (
        insert into node (id, follows, seen_at) values (:node, :follows, clock_timestamp())
        on conflict (id) do update set follows = excluded.follows, seen_at = excluded.seen_at
      ), gone as (
        delete from node where seen_at < clock_timestamp() - interval '1 hour'
      ), mine as (
        update follower set claimed_until = clock_timestamp() + make_interval(secs => :lasting)
        where (name, segment) in (
          select name, segment from follower where owner = :node for no key update skip locked)
      )
      select unnest(follows) as name, count(*) as nodes, count(*) filter (where id < :node) as before
      from node
      where id <> :node and seen_at > clock_timestamp() - make_interval(secs => :lasting)
      group by 1
      """;

  private static final String OPEN =
      """
      select name, segment, segments, epoch, position
      from follower
      where name = any (:names) and (owner is null or claimed_until < clock_timestamp())
      order by md5(name || segment || :node)
      """;

  private final JdbcClient jdbc;
  private final UUID node;
  private final double lasting;

  /**
   * Claims for one node.
   *
   * @param lasting how long a claim holds after the node's last sign of life
   */
  Claims(JdbcClient jdbc, UUID node, Duration lasting) {
    this.jdbc = jdbc;
    this.node = node;
    this.lasting = lasting.toMillis() / 1_000.0;
  }

  /** The name of the node that claims. */
  UUID node() {
    return node;
  }

  /** Claims a segment that nobody holds. */
  Optional<Claim> claim(String follower, int segment) {
    return take(CLAIM + IF_FREE + CLAIMED, follower, segment);
  }

  /** Claims a segment whoever holds it; the other can commit no more. */
  Claim seize(String follower, int segment) {
    return take(CLAIM + CLAIMED, follower, segment).orElseThrow();
  }

  private Optional<Claim> take(String sql, String follower, int segment) {
    return jdbc.sql(sql)
        .param("node", node)
        .param("lasting", lasting)
        .param("name", follower)
        .param("segment", segment)
        .query(Claims::claim)
        .optional();
  }

  /**
   * Moves a claimed segment, in the caller's transaction, which from here on sees the tables of the
   * given schema.
   *
   * @throws ClaimLost if another node holds the segment now
   */
  void move(Claim claim, long from, long to, String schema) {
    var moved =
        jdbc.sql(MOVE)
            .param("to", to)
            .param("lasting", lasting)
            .param("name", claim.follower())
            .param("segment", claim.segment())
            .param("epoch", claim.epoch())
            .param("node", node)
            .param("from", from)
            .param("path", schema + ", public")
            .query((row, number) -> row.getString(1))
            .list();
    if (moved.isEmpty()) {
      throw new ClaimLost(claim);
    }
  }

  void release(Claim claim) {
    jdbc.sql(
            "update follower set owner = null, claimed_until = null"
                + " where name = ? and segment = ? and epoch = ? and owner = ?")
        .params(claim.follower(), claim.segment(), claim.epoch(), node)
        .update();
  }

  /**
   * Says that this node is alive, and keeps its claims.
   *
   * @return of each follower that others can run, who they are
   */
  Map<String, Others> beat(Collection<String> follows) {
    return jdbc
        .sql(BEAT)
        .param("node", node)
        .param("follows", follows.toArray(String[]::new))
        .param("lasting", lasting)
        .query((row, number) ->
            Map.entry(row.getString("name"), new Others(row.getInt("nodes"), row.getInt("before"))))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /**
   * The other nodes that can run a follower.
   *
   * @param before how many of them come before this node in the order of ids
   */
  record Others(int nodes, int before) {

    static final Others NONE = new Others(0, 0);

    /** How many of so many segments are this node's: the first in the order get one more. */
    int share(int segments) {
      return segments / (nodes + 1) + (before < segments % (nodes + 1) ? 1 : 0);
    }
  }

  /** Says that this node is leaving. */
  void leave() {
    jdbc.sql("delete from node where id = ?").param(node).update();
  }

  /** What this node holds: a claim that was seized is not among it, or has another epoch. */
  List<Claim> held() {
    return jdbc.sql("select name, segment, segments, epoch, position from follower where owner = ?")
        .param(node)
        .query(Claims::claim)
        .list();
  }

  /** Segments that nobody holds, in an order that differs from node to node. */
  List<Claim> open(Collection<String> followers) {
    return jdbc.sql(OPEN)
        .param("names", followers.toArray(String[]::new))
        .param("node", node.toString())
        .query(Claims::claim)
        .list();
  }

  private static Claim claim(ResultSet row, int number) throws SQLException {
    return new Claim(
        row.getString("name"),
        row.getInt("segment"),
        row.getInt("segments"),
        row.getLong("epoch"),
        row.getLong("position"));
  }
}
