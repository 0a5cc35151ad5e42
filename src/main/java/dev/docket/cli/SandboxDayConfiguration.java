package dev.docket.cli;

import dev.docket.discord.WithDoor;
import dev.docket.discord.WithoutToken;
import dev.docket.discord.levels.MessageXp;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Stories;
import dev.docket.sandbox.SandboxDiscord;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@WithDoor
@ConditionalOnBooleanProperty("docket.sandbox.day")
class SandboxDayConfiguration {

  @Bean
  @Conditional(WithoutToken.class)
  SandboxDay sandboxDay(
      SandboxDiscord sandbox,
      Queries queries,
      Stories stories,
      PostgresEventLog log,
      MessageXp door,
      Clock clock) {
    return new SandboxDay(sandbox, queries, stories, log, door, clock, System.out);
  }
}
