package dev.docket.discord.membership;

import dev.docket.discord.OwnGuilds;
import dev.docket.discord.WithDoor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@WithDoor
class MembershipDoorConfiguration {

  @Bean
  RollCall rollCall(OwnGuilds guilds, Commands commands, Queries queries, Clock clock) {
    return new RollCall(guilds, commands, queries, clock);
  }
}
