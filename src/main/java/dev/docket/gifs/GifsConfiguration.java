package dev.docket.gifs;

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
class GifsConfiguration {

  @Bean
  Feature gifsFeature(JdbcClient jdbc, ServingSchemas schemas) {
    var board = new ReadModelReader(GifProjection.GIF_LIMITS, jdbc, schemas);
    return new Feature(
        "gifs",
        new EventFamily(GifEvent.class, List.of()),
        List.of(GifLimits.class),
        List.of(),
        List.of(new Answering(GifQuery.class, GifProjection.GIF_LIMITS, new GifQueries(board))));
  }

  @Bean
  Story gifStory() {
    return new GifStory();
  }

  @Bean
  Projection gifProjection() {
    return new GifProjection();
  }
}
