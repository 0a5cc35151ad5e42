package dev.docket.eventlog;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/** How commits go: how many callers each carries, and how long it takes. */
interface CommitFigures {

  /** Before somebody looks. */
  CommitFigures UNSEEN = (_, _) -> {};

  void committed(int callers, long nanos);

  static CommitFigures in(MeterRegistry registry, Collection<?> waiting) {
    var commits =
        Timer.builder("docket.log.commits")
            .description("How long it took to commit a batch of commands")
            .register(registry);
    var callers =
        DistributionSummary.builder("docket.log.commit.callers")
            .description("How many commands one commit carried")
            .register(registry);
    Gauge.builder("docket.log.waiting", waiting, Collection::size)
        .description("How many commands wait to be written")
        .register(registry);
    return (count, nanos) -> {
      commits.record(nanos, TimeUnit.NANOSECONDS);
      callers.record(count);
    };
  }
}
