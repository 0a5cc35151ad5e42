package dev.docket.cases;

import dev.docket.axon.Feature;
import dev.docket.axon.Feature.Answering;
import dev.docket.axon.Feature.Resource;
import dev.docket.cases.upcasting.CaseUpcasters;
import dev.docket.duties.Duties;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.Bars;
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
class CasesConfiguration {

  @Bean
  Feature cases(JdbcClient jdbc, ServingSchemas schemas, PersonalTexts texts) {
    var board = new ReadModelReader(CaseBoardProjection.CASE_BOARD, jdbc, schemas);
    return new Feature(
        "cases",
        new EventFamily(CaseEvent.class, CaseUpcasters.OLDEST_FIRST),
        List.of(CaseLedger.class, MemberRecord.class),
        List.of(
            new Resource<>(CaseNumbers.class, it -> new LedgerCaseNumbers(it.of(CaseLedger.class))),
            new Resource<>(Bars.class, it -> new RecordedBars(it::events))),
        List.of(
            new Answering(
                CaseQuery.class,
                CaseBoardProjection.CASE_BOARD,
                new CaseBoardQueries(board, texts))));
  }

  @Bean
  @ConditionalOnProperty(name = "docket.follow", matchIfMissing = true)
  WhenBanEndsThenLiftIt whenBanEndsThenLiftIt(
      @Lazy Duties duties, Commands commands, Queries queries, Clock clock) {
    return new WhenBanEndsThenLiftIt(duties, commands, queries, clock);
  }

  @Bean
  Story caseStory() {
    return new CaseStory();
  }

  @Bean
  Projection caseBoard() {
    return new CaseBoardProjection();
  }
}
