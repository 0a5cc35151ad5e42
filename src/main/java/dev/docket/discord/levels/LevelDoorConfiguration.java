package dev.docket.discord.levels;

import dev.docket.discord.DoorPart;
import dev.docket.discord.WithDoor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@WithDoor
class LevelDoorConfiguration {

  @Bean
  MessageXp messageXp(Commands commands) {
    return new MessageXp(commands);
  }

  @Bean
  DoorPart levelDoor(Queries queries, MessageXp messageXp) {
    var board = new LeaderboardSlash(queries);
    return new DoorPart(List.of(new RankSlash(queries), board), List.of(board), List.of(messageXp));
  }
}
