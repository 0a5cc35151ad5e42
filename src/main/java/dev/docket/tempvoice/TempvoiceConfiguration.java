package dev.docket.tempvoice;

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
class TempvoiceConfiguration {

  @Bean
  Feature tempvoiceFeature(JdbcClient jdbc, ServingSchemas schemas) {
    var board = new ReadModelReader(VoiceProjection.TEMPORARY_VOICE, jdbc, schemas);
    return new Feature(
        "tempvoice",
        new EventFamily(VoiceEvent.class, List.of()),
        List.of(TemporaryVoice.class),
        List.of(),
        List.of(
            new Answering(
                VoiceQuery.class, VoiceProjection.TEMPORARY_VOICE, new VoiceQueries(board))));
  }

  @Bean
  Story voiceStory() {
    return new VoiceStory();
  }

  @Bean
  Projection voiceProjection() {
    return new VoiceProjection();
  }
}
