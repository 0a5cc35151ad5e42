package dev.docket.readmodels;

import dev.docket.readmodels.Generation.State;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Builds a read model anew beside the generation that serves, compares the two at one position, and
 * switches at one stroke.
 */
public final class Rebuilds {

  /** Told when generations or claims have changed. */
  static final String CHANGED = "docket_read_models";

  private final JdbcClient jdbc;
  private final FollowerTools tools;
  private final Handlers handlers;
  private final Generations generations;
  private final ReadModels readModels;
  private final Duration beat;
  private final TransactionTemplate snapshot;
  private final TransactionTemplate apart;

  Rebuilds(
      JdbcClient jdbc,
      FollowerTools tools,
      Handlers handlers,
      Generations generations,
      ReadModels readModels,
      Duration claim) {
    this.jdbc = jdbc;
    this.tools = tools;
    this.handlers = handlers;
    this.generations = generations;
    this.readModels = readModels;
    this.beat = claim.dividedBy(SegmentGroup.BEATS_OF_A_CLAIM);
    var manager = tools.transaction().getTransactionManager();
    snapshot = new TransactionTemplate(Objects.requireNonNull(manager));
    snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    apart = new TransactionTemplate(manager);
    apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * A build under way.
   *
   * @param done events that an earlier run has looked through: each of n segments counts 1/n
   * @param toDo events of the log, as it is now
   */
  public record Build(Generation generation, long done, long toDo) {}

  /** Begins a build, or takes up the one that was stopped. */
  public Build begin(ReadModel model) {
    var generation = generations.building(model);
    var done =
        jdbc.sql("select cast(floor(avg(position)) as bigint) from follower where name = ?")
            .param(generation.schema())
            .query(Long.class)
            .single();
    return new Build(generation, done, tools.reader().head());
  }

  /** Whether a build of a read model is under way, or was stopped. */
  public boolean isUnderWay(ReadModel model) {
    return generations.find(model, State.BUILDING).isPresent();
  }

  /** Whether a generation of this very version serves. */
  public boolean isServing(ReadModel model) {
    return generations.find(model, State.SERVING).isPresent();
  }

  /**
   * Fills a build up to the end of the log.
   *
   * @throws SegmentsTaken if another process is at it
   * @throws ClaimLost if it was stopped by another process
   */
  public void fill(Build build, LongConsumer progress) {
    fill(build.generation(), tools.reader().head(), progress);
  }

  private void fill(Generation generation, long upTo, LongConsumer progress) {
    var segments = generation.segments();
    var looked = new AtomicLong();
    try (var group = group(generation)) {
      group.catchUp(
          upTo,
          it -> {
            var now = looked.addAndGet(it);
            progress.accept(now / segments - (now - it) / segments);
          });
    }
  }

  /** Brings the generation that serves to the end of the log, where no node follows it. */
  public void catchUp(ReadModel model, LongConsumer progress) {
    fill(generations.serving(model), tools.reader().head(), progress);
  }

  /**
   * A part of the log as a read model would show it.
   *
   * @param parked how many events could not be handled without what was before them
   */
  public record Side(String schema, List<TableChecksum> tables, long parked) {}

  /** Fills a side generation with a part of the log; it stays until it is dropped. */
  public Side replay(ReadModel model, long after, long upTo, LongConsumer progress) {
    var aside = generations.aside(model, after);
    fill(aside, upTo, progress);
    return new Side(
        aside.schema(),
        TableChecksum.of(jdbc, aside.schema()),
        tools.letters().count(aside.schema()));
  }

  private SegmentGroup group(Generation generation) {
    return SegmentGroup.claim(tools, handlers.of(generation), generation.segments(), beat);
  }

  /**
   * Compares a filled build with the generation that serves. That one is held for the moment in
   * which both come to the same position; the rows are then compared in a snapshot.
   */
  public List<Comparison> compare(Build build) {
    var fresh = build.generation();
    var serving = generations.serving(fresh.model());
    try (var filling = group(fresh);
        var live = SegmentGroup.seize(tools, handlers.of(serving), serving.segments(), beat)) {
      var head = tools.reader().head();
      live.catchUp(head, _ -> {});
      filling.catchUp(head, _ -> {});
      return Objects.requireNonNull(
          snapshot.execute(_ -> {
            tools.reader().head(); // the first statement takes the snapshot
            apart.executeWithoutResult(_ -> {
              live.release();
              announce();
            });
            return Comparison.of(jdbc, serving.schema(), fresh.schema());
          }));
    }
  }

  /** Lets a build serve; the one that served is dropped a minute later. */
  public void promote(Build build) {
    fill(build, _ -> {});
    generations.promote(build.generation());
    readModels.refresh();
    announce();
  }

  /** Makes whoever fills a build stop; it can be taken up again. */
  public void stop(ReadModel model) {
    generations
        .find(model, State.BUILDING)
        .ifPresent(it -> SegmentGroup.seize(tools, handlers.of(it), it.segments(), beat).close());
  }

  /**
   * Drops a build that is under way or was stopped, and a side generation.
   *
   * @return how many there were
   */
  public int drop(ReadModel model) {
    stop(model);
    var dropped =
        Stream.of(State.BUILDING, State.ASIDE)
            .flatMap(it -> generations.find(model, it).stream())
            .toList();
    dropped.forEach(generations::drop);
    return dropped.size();
  }

  /**
   * Drops every generation of a version that this Docket does not keep.
   *
   * @return how many there were
   */
  public int dropVersion(ReadModel old) {
    var dropped = generations.all().stream().filter(it -> it.model().equals(old)).toList();
    dropped.forEach(generations::drop);
    return dropped.size();
  }

  /** Tells every node to look what there is to follow. */
  void announce() {
    jdbc.sql("select pg_notify(?, '')::text").param(CHANGED).query(String.class).single();
  }
}
