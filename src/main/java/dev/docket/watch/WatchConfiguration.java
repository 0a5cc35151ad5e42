package dev.docket.watch;

import dev.docket.axon.Feature;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.Story;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WatchConfiguration {

  @Bean
  Feature watch() {
    return new Feature(
        "watch",
        new EventFamily(WatchEvent.class, List.of()),
        List.of(AuditWatch.class),
        List.of(),
        List.of());
  }

  @Bean
  Story watchStory() {
    return new WatchStory();
  }
}
