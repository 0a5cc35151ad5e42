package dev.docket.privacy;

import dev.docket.axon.Feature;
import dev.docket.duties.Duties;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.Story;
import dev.docket.sealing.Erasures;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
class PrivacyConfiguration {

  @Bean
  Feature privacy() {
    return new Feature(
        "privacy",
        new EventFamily(PrivacyEvent.class, List.of()),
        List.of(Subject.class),
        List.of(),
        List.of());
  }

  @Bean
  Story privacyStory() {
    return new PrivacyStory();
  }

  @Bean
  @ConditionalOnProperty(name = "docket.follow", matchIfMissing = true)
  WhenSubjectErasedThenDestroyKeys whenSubjectErasedThenDestroyKeys(
      @Lazy Duties duties, Erasures erasures, Clock clock) {
    return new WhenSubjectErasedThenDestroyKeys(duties, erasures, clock);
  }

  @Bean
  @ConditionalOnProperty(name = "docket.follow", matchIfMissing = true)
  WhenGuildErasedThenDestroyKeys whenGuildErasedThenDestroyKeys(@Lazy Duties duties) {
    return new WhenGuildErasedThenDestroyKeys(duties);
  }
}
