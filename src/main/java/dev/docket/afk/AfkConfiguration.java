package dev.docket.afk;

import dev.docket.axon.Feature;
import dev.docket.axon.Feature.Answering;
import dev.docket.duties.Duties;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.Commands;
import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Story;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModelReader;
import dev.docket.readmodels.ServingSchemas;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class AfkConfiguration {

  @Bean
  Feature afkFeature(JdbcClient jdbc, ServingSchemas schemas, PersonalTexts texts) {
    var board = new ReadModelReader(AfkProjection.AFK, jdbc, schemas);
    return new Feature(
        "afk",
        new EventFamily(AfkEvent.class, List.of()),
        List.of(Afk.class),
        List.of(),
        List.of(new Answering(AfkQuery.class, AfkProjection.AFK, new AfkQueries(board, texts))));
  }

  @Bean
  @ConditionalOnProperty(name = "docket.follow", matchIfMissing = true)
  WhenAfkEndsThenLiftIt whenAfkEndsThenLiftIt(
      @Lazy Duties duties, Commands commands, Queries queries, Clock clock) {
    return new WhenAfkEndsThenLiftIt(duties, commands, queries, clock);
  }

  @Bean
  Story afkStory() {
    return new AfkStory();
  }

  @Bean
  Projection afkProjection() {
    return new AfkProjection();
  }
}
