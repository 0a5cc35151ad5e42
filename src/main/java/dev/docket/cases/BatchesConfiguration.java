package dev.docket.cases;

import dev.docket.axon.Feature;
import dev.docket.axon.Feature.Answering;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Story;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModelReader;
import dev.docket.readmodels.ServingSchemas;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class BatchesConfiguration {

  @Bean
  Feature batches(JdbcClient jdbc, ServingSchemas schemas, PersonalTexts texts) {
    var board = new ReadModelReader(BatchBoardProjection.BATCH_BOARD, jdbc, schemas);
    return new Feature(
        "batches",
        new EventFamily(BatchEvent.class, List.of()),
        List.of(Batch.class),
        List.of(),
        List.of(
            new Answering(
                BatchQuery.class,
                BatchBoardProjection.BATCH_BOARD,
                new BatchBoardQueries(board, texts))));
  }

  @Bean
  Story batchStory() {
    return new BatchStory();
  }

  @Bean
  Projection batchBoard() {
    return new BatchBoardProjection();
  }
}
