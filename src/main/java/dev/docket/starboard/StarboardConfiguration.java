package dev.docket.starboard;

import dev.docket.axon.Feature;
import dev.docket.axon.Feature.Answering;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.Story;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModelReader;
import dev.docket.readmodels.ServingSchemas;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class StarboardConfiguration {

  @Bean
  Feature starboardFeature(JdbcClient jdbc, ServingSchemas schemas) {
    var board = new ReadModelReader(StarboardProjection.STARBOARD, jdbc, schemas);
    return new Feature(
        "starboard",
        new EventFamily(StarboardEvent.class, List.of()),
        List.of(Starboard.class, StarredMessage.class),
        List.of(),
        List.of(
            new Answering(
                StarboardQuery.class, StarboardProjection.STARBOARD, new StarboardQueries(board))));
  }

  @Bean
  Story starboardStory() {
    return new StarboardStory();
  }

  @Bean
  Projection starboardProjection() {
    return new StarboardProjection();
  }
}
