package dev.docket.audit;

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
class AuditConfiguration {

  @Bean
  Feature auditFeature(JdbcClient jdbc, ServingSchemas schemas, PersonalTexts texts) {
    var board = new ReadModelReader(AuditProjection.GUILD_AUDIT, jdbc, schemas);
    return new Feature(
        "audit",
        new EventFamily(AuditEvent.class, List.of()),
        List.of(ChannelRecord.class, ReporterRecord.class),
        List.of(),
        List.of(
            new Answering(
                AuditQuery.class, AuditProjection.GUILD_AUDIT, new AuditQueries(board, texts))));
  }

  @Bean
  Story auditStory() {
    return new AuditStory();
  }

  @Bean
  Projection guildAudit() {
    return new AuditProjection();
  }
}
