package dev.docket.duties;

import dev.docket.telemetry.Traces;
import dev.docket.telemetry.Work;
import dev.docket.telemetry.Work.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Performs duties, and says how it went. */
record DutyWatch(Traces traces, MeterRegistry registry) {

  Optional<Instant> perform(DutyHandler handler, String id, boolean cutShort) {
    var begun = System.nanoTime();
    var outcome = "failed";
    try (var span = traces.begin(new Work(Operation.DUTY, handler.kind(), Map.of()))) {
      span.outcome(outcome, true);
      var again = handler.perform(id, cutShort);
      outcome = again.isPresent() ? "put-off" : "done";
      span.outcome(outcome, false);
      return again;
    } finally {
      Timer.builder("docket.duties")
          .description("Duties looked at, by kind and by what became of them")
          .tag("kind", handler.kind())
          .tag("outcome", outcome)
          .register(registry)
          .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
  }
}
