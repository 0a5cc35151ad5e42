package dev.docket.telemetry;

import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Query;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Function;

/** Puts the ways in and out under watch. */
public final class Observer {

  private final Traces traces;
  private final MeterRegistry registry;

  Observer(Traces traces, MeterRegistry registry) {
    this.traces = traces;
    this.registry = registry;
  }

  /** The way in, watched. */
  public Commands over(Commands commands) {
    return new ObservedCommands(commands, traces, registry);
  }

  /**
   * The way out, watched.
   *
   * @param readModel what a query reads
   */
  public Queries over(Queries queries, Function<Query<?>, String> readModel) {
    return new ObservedQueries(queries, readModel, traces, registry);
  }
}
