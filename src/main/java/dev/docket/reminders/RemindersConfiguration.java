package dev.docket.reminders;

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
class RemindersConfiguration {

  @Bean
  Feature remindersFeature(JdbcClient jdbc, ServingSchemas schemas, PersonalTexts texts) {
    var model = RemindersProjection.REMINDERS;
    var board = new ReadModelReader(model, jdbc, schemas);
    return new Feature(
        "reminders",
        new EventFamily(ReminderEvent.class, List.of()),
        List.of(Reminders.class),
        List.of(),
        List.of(new Answering(ReminderQuery.class, model, new RemindersQueries(board, texts))));
  }

  @Bean
  @ConditionalOnProperty(name = "docket.follow", matchIfMissing = true)
  WhenReminderIsDueThenFireIt whenReminderIsDueThenFireIt(
      @Lazy Duties duties, Commands commands, Queries queries, Clock clock) {
    return new WhenReminderIsDueThenFireIt(duties, commands, queries, clock);
  }

  @Bean
  Story reminderStory() {
    return new ReminderStory();
  }

  @Bean
  Projection remindersProjection() {
    return new RemindersProjection();
  }
}
