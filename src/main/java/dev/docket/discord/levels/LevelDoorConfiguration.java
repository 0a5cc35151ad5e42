package dev.docket.discord.levels;

import dev.docket.discord.DoorPart;
import dev.docket.discord.Portraits;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.WithDoor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@WithDoor
class LevelDoorConfiguration {

  @Bean
  MessageXp messageXp(Commands commands, Clock clock) {
    return new MessageXp(commands, clock);
  }

  @Bean
  DoorPart levelDoor(Commands commands, Queries queries, MessageXp messageXp, Portraits portraits) {
    var board = new LeaderboardSlash(queries);
    var boards =
        Arrays.stream(BoardSlash.Part.values()).map(it -> new BoardSlash(it, commands)).toList();
    var all = new ArrayList<SlashCommand>(List.of(new RankSlash(queries, portraits), board));
    Arrays.stream(XpSlash.Part.values()).map(it -> new XpSlash(it, commands)).forEach(all::add);
    Arrays.stream(LevelSlash.Part.values())
        .map(it -> new LevelSlash(it, commands))
        .forEach(all::add);
    all.addAll(boards);
    return new DoorPart(
        List.copyOf(all),
        List.of(board),
        List.of(messageXp),
        List.of(),
        List.of(),
        List.copyOf(boards));
  }
}
