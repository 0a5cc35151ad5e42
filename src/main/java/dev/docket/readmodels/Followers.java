package dev.docket.readmodels;

import dev.docket.eventlog.PostgresEventLog;
import dev.docket.eventlog.TextForm;
import dev.docket.kernel.Recorded;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** All that follows the log in this process, started and stopped with it. */
public final class Followers implements SmartLifecycle {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final PostgresEventLog log;
  private final ReadModels readModels;
  private final List<Projection> projections;
  private final List<Reaction> reactions;
  private final LogSignal appended;
  private final LogSignal moved;
  private final boolean automatic;
  private volatile List<Follower> running = List.of();

  /**
   * Collects what is to follow the log.
   *
   * @param automatic whether it follows from the start of the process
   */
  public Followers(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      PostgresEventLog log,
      ReadModels readModels,
      List<Projection> projections,
      List<Reaction> reactions,
      LogSignal appended,
      LogSignal moved,
      boolean automatic) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.log = log;
    this.readModels = readModels;
    this.projections = projections;
    this.reactions = reactions;
    this.appended = appended;
    this.moved = moved;
    this.automatic = automatic;
  }

  @Override
  public void start() {
    projections.forEach(it -> readModels.prepare(it.readModel()));
    reactions.forEach(it -> startAtHead(it.name()));
    running =
        Stream.concat(
                projections.stream().map(this::folding),
                reactions.stream()
                    .map(
                        it -> follower(it.name(), TextForm.OPEN, events -> events.forEach(it::on))))
            .toList();
    running.forEach(Follower::start);
  }

  /**
   * Brings one read model to the end of the log in the calling thread.
   *
   * @param progress told the number of events replayed with each batch
   */
  public void replay(ReadModel model, LongConsumer progress) {
    var projection =
        projections.stream().filter(it -> it.readModel().equals(model)).findFirst().orElseThrow();
    var follower = folding(projection);
    for (var replayed = follower.catchUp(); replayed > 0; replayed = follower.catchUp()) {
      progress.accept(replayed);
    }
  }

  /** The read models that this version of Docket keeps. */
  public List<ReadModel> readModels() {
    return projections.stream().map(Projection::readModel).toList();
  }

  private void startAtHead(String reaction) {
    jdbc.sql(
            "insert into follower (name, position) select ?, position from log_head"
                + " on conflict do nothing")
        .param(reaction)
        .update();
  }

  private Consumer<List<Recorded>> fold(Projection projection) {
    return events -> {
      ReadModels.enter(jdbc, projection.readModel());
      var fold = projection.begin(jdbc);
      var mine = events.stream().filter(it -> projection.family().isInstance(it.event())).toList();
      mine.forEach(fold::add);
      if (!mine.isEmpty()) {
        fold.write();
      }
    };
  }

  private Follower folding(Projection projection) {
    return follower(projection.readModel().schema(), TextForm.AS_STORED, fold(projection));
  }

  private Follower follower(String name, TextForm texts, Consumer<List<Recorded>> work) {
    return new Follower(name, log, jdbc, transaction, texts, work, appended, moved);
  }

  @Override
  public void stop() {
    running.forEach(Follower::stop);
    running = List.of();
  }

  @Override
  public boolean isRunning() {
    return !running.isEmpty();
  }

  @Override
  public boolean isAutoStartup() {
    return automatic;
  }

  /** After everything that writes has its beans, before the doors open. */
  @Override
  public int getPhase() {
    return 0;
  }
}
