package dev.docket.duties;

import dev.docket.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "docket.follow", matchIfMissing = true)
class DutiesConfiguration {

  @Bean
  DutyRoster dutyRoster(
      DataSource database,
      Clock clock,
      List<DutyHandler> handlers,
      List<DutySweep> sweeps,
      Traces traces,
      MeterRegistry registry) {
    return new DutyRoster(database, clock, handlers, sweeps, new DutyWatch(traces, registry));
  }

  @Bean
  DutyFigures dutyFigures(JdbcClient jdbc) {
    return new DutyFigures(jdbc);
  }
}
