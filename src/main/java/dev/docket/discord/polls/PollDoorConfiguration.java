package dev.docket.discord.polls;

import dev.docket.discord.Copies;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.DoorPart;
import dev.docket.discord.Guilds;
import dev.docket.discord.WithDoor;
import dev.docket.duties.Duties;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@WithDoor
class PollDoorConfiguration {

  @Bean
  PollPosts pollPosts(Commands commands, Queries queries, Guilds guilds, Clock clock) {
    return new PollPosts(commands, queries, guilds, clock);
  }

  @Bean
  DoorPart pollDoor(Commands commands, Queries queries, PollPosts posts, Copies copies) {
    return new DoorPart(
        PollSlash.all(commands, queries, posts, new PollFinding(queries, copies)),
        List.of(new VoteButton(commands, queries)),
        List.of(),
        List.of(),
        List.of(new PollNames(queries)),
        List.of());
  }

  @Bean
  ShowPoll showPoll(
      @Lazy Duties duties,
      Queries queries,
      PollPosts posts,
      DiscordSettings settings,
      Clock clock) {
    return new ShowPoll(duties, queries, posts, settings, clock, new SecureRandom());
  }
}
