package dev.docket.discord.starboard;

import dev.docket.discord.DiscordSettings;
import dev.docket.discord.DoorPart;
import dev.docket.discord.Guilds;
import dev.docket.discord.StarMessages;
import dev.docket.discord.WithDoor;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@WithDoor
class StarboardDoorConfiguration {

  @Bean
  KnownBoards knownBoards(Queries queries) {
    return new KnownBoards(queries);
  }

  @Bean
  StarEars starEars(
      @Lazy Duties duties, Queries queries, KnownBoards boards, ObjectProvider<Clock> clock) {
    return new StarEars(duties, queries, boards, () -> clock.getObject().instant());
  }

  @Bean
  DoorPart starboardDoor(
      Commands commands,
      Queries queries,
      StarMessages messages,
      KnownBoards boards,
      @Lazy Duties duties) {
    return new DoorPart(
        StarboardSlash.all(commands, queries, messages, boards, duties), List.of(), List.of());
  }

  @Bean
  DutyHandler showStars(
      Commands commands,
      Queries queries,
      StarMessages messages,
      Guilds guilds,
      DiscordSettings settings,
      Clock clock) {
    return new ShowStars(commands, queries, messages, guilds, settings, clock, new SecureRandom());
  }
}
