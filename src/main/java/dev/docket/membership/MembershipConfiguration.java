package dev.docket.membership;

import dev.docket.axon.Feature;
import dev.docket.axon.Feature.Answering;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.Story;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModelReader;
import dev.docket.readmodels.ServingSchemas;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionSettings.class)
class MembershipConfiguration {

  @Bean
  Feature membership(JdbcClient jdbc, ServingSchemas schemas) {
    var model = MembershipsProjection.MEMBERSHIPS;
    var board = new ReadModelReader(model, jdbc, schemas);
    return new Feature(
        "membership",
        new EventFamily(MembershipEvent.class, List.of()),
        List.of(Membership.class),
        List.of(),
        List.of(new Answering(MembershipQuery.class, model, new MembershipsQueries(board))));
  }

  @Bean
  Story membershipStory() {
    return new MembershipStory();
  }

  @Bean
  Projection membershipsProjection() {
    return new MembershipsProjection();
  }
}
