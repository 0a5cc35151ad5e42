package dev.docket.readmodels;

import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Recorded;
import java.util.List;
import java.util.function.Consumer;
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
  private volatile List<Follower> running = List.of();

  /** Collects what is to follow the log. */
  public Followers(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      PostgresEventLog log,
      ReadModels readModels,
      List<Projection> projections,
      List<Reaction> reactions,
      LogSignal appended,
      LogSignal moved) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.log = log;
    this.readModels = readModels;
    this.projections = projections;
    this.reactions = reactions;
    this.appended = appended;
    this.moved = moved;
  }

  @Override
  public void start() {
    projections.forEach(it -> readModels.prepare(it.readModel()));
    reactions.forEach(it -> startAtHead(it.name()));
    running =
        Stream.concat(
                projections.stream().map(it -> follower(it.readModel().schema(), fold(it))),
                reactions.stream().map(it -> follower(it.name(), events -> events.forEach(it::on))))
            .toList();
    running.forEach(Follower::start);
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
      projection.project(events, jdbc);
    };
  }

  private Follower follower(String name, Consumer<List<Recorded>> work) {
    return new Follower(name, log, jdbc, transaction, work, appended, moved);
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

  /** After everything that writes has its beans, before the doors open. */
  @Override
  public int getPhase() {
    return 0;
  }
}
