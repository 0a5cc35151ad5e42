package dev.docket.telemetry;

import dev.docket.kernel.AsOf;
import dev.docket.kernel.Problem;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Query;
import dev.docket.telemetry.Work.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Queries, timed and told apart by what became of them. */
final class ObservedQueries implements Queries {

  private final Queries queries;
  private final Function<Query<?>, String> readModel;
  private final Traces traces;
  private final MessageTimers timers;

  ObservedQueries(
      Queries queries,
      Function<Query<?>, String> readModel,
      Traces traces,
      MeterRegistry registry) {
    this.queries = queries;
    this.readModel = readModel;
    this.traces = traces;
    this.timers = new MessageTimers(registry, "docket.queries");
  }

  @Override
  public <R> R ask(Query<R> query, long afterPosition) {
    return traced(query, "now", () -> queries.ask(query, afterPosition));
  }

  @Override
  public <R> R askLatest(Query<R> query) {
    return traced(query, "latest", () -> queries.askLatest(query));
  }

  @Override
  public <R> R askAsOf(Query<R> query, AsOf asOf) {
    return traced(query, "as-of", () -> queries.askAsOf(query, asOf));
  }

  private <R> R traced(Query<R> query, String asked, Supplier<R> asking) {
    if (!traces.isWatched()) {
      return timed(query, asked, asking);
    }
    try (var span = traces.begin(work(query, asked))) {
      try {
        var answer = timed(query, asked, asking);
        span.outcome("answered", false);
        return answer;
      } catch (RuntimeException e) {
        var problem = Problem.of(e);
        span.outcome(problem.code(), problem.isOurs());
        throw e;
      }
    }
  }

  private <R> R timed(Query<R> query, String asked, Supplier<R> asking) {
    var type = MessageNames.of(query).name();
    var begun = System.nanoTime();
    try {
      var answer = asking.get();
      timers.record(type, "answered", System.nanoTime() - begun);
      return answer;
    } catch (RuntimeException e) {
      var problem = Problem.of(e);
      timers.failed(type, problem, System.nanoTime() - begun);
      if (problem.isOurs()) {
        During.note(e, work(query, asked));
      }
      throw e;
    }
  }

  private Work work(Query<?> query, String asked) {
    var names = MessageNames.of(query);
    return new Work(
        Operation.QUERY,
        names.name(),
        Map.of(
            "feature",
            names.feature(),
            "read_model",
            readModel.apply(query),
            "guild",
            Long.toString(query.guildId()),
            "asked",
            asked));
  }
}
