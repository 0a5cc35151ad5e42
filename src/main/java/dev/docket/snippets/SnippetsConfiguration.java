package dev.docket.snippets;

import dev.docket.axon.Feature;
import dev.docket.axon.Feature.Answering;
import dev.docket.axon.Feature.Resource;
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
class SnippetsConfiguration {

  @Bean
  Feature snippetFeature(JdbcClient jdbc, ServingSchemas schemas) {
    var board = new ReadModelReader(SnippetsProjection.SNIPPETS, jdbc, schemas);
    return new Feature(
        "snippets",
        new EventFamily(SnippetEvent.class, List.of()),
        List.of(Snippet.class, SnippetUses.class),
        List.of(new Resource<>(Snippets.class, it -> new RecordedSnippets(it::events))),
        List.of(
            new Answering(
                SnippetQuery.class, SnippetsProjection.SNIPPETS, new SnippetQueries(board))));
  }

  @Bean
  Story snippetStory() {
    return new SnippetStory();
  }

  @Bean
  Projection snippetsProjection() {
    return new SnippetsProjection();
  }
}
