package dev.docket.discord.tokens;

import dev.docket.discord.DoorPart;
import dev.docket.discord.WithDoor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.security.SecureRandom;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@WithDoor
class TokenDoorConfiguration {

  @Bean
  DoorPart tokenSlashes(Commands commands, Queries queries) {
    return new DoorPart(
        TokenSlash.all(commands, queries, new SecureRandom()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
