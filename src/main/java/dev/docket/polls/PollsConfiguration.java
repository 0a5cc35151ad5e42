package dev.docket.polls;

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
class PollsConfiguration {

  @Bean
  Feature pollsFeature(JdbcClient jdbc, ServingSchemas schemas, PersonalTexts texts) {
    var board = new ReadModelReader(PollProjection.POLLS, jdbc, schemas);
    return new Feature(
        "polls",
        new EventFamily(PollEvent.class, List.of()),
        List.of(Poll.class),
        List.of(),
        List.of(
            new Answering(PollQuery.class, PollProjection.POLLS, new PollQueries(board, texts))));
  }

  @Bean
  @ConditionalOnProperty(name = "docket.follow", matchIfMissing = true)
  WhenPollIsDueThenExpireIt whenPollIsDueThenExpireIt(
      @Lazy Duties duties, Commands commands, Queries queries, Clock clock) {
    return new WhenPollIsDueThenExpireIt(duties, commands, queries, clock);
  }

  @Bean
  Story pollStory() {
    return new PollStory();
  }

  @Bean
  Projection pollsProjection() {
    return new PollProjection();
  }
}
