package dev.docket.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SentrySettings.class)
class TelemetryConfiguration {

  @Bean
  Telemetry telemetry(SentrySettings settings) {
    return Telemetry.open(settings);
  }

  @Bean
  Traces traces(Telemetry telemetry) {
    return telemetry.traces();
  }

  @Bean
  Observer observer(Traces traces, MeterRegistry registry) {
    return new Observer(traces, registry);
  }

  @Bean
  Readings readings(
      List<Reading.Source> sources,
      MeterRegistry registry,
      @Value("${docket.follow:true}") boolean follow) {
    return new Readings(sources, registry, follow);
  }
}
