package dev.docket.discord.levels;

import dev.docket.discord.Confirmable;
import dev.docket.discord.DoorPart;
import dev.docket.discord.Guilds;
import dev.docket.discord.MemberRoles;
import dev.docket.discord.Portraits;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.VoiceRooms;
import dev.docket.discord.WithDoor;
import dev.docket.duties.Duties;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@WithDoor
class LevelDoorConfiguration {

  @Bean
  MessageXp messageXp(Commands commands, Clock clock) {
    return new MessageXp(commands, clock);
  }

  @Bean
  AuthorXp authorXp(
      @Lazy Queries queries, @Lazy MemberRoles members, MessageXp awards, Clock clock) {
    return new AuthorXp(queries, members, awards, clock);
  }

  @Bean
  VoiceXp voiceXp(VoiceRooms rooms, MessageXp lanes, Queries queries) {
    return new VoiceXp(rooms, lanes, queries);
  }

  @Bean
  FullMinutes fullMinutes(VoiceXp voiceXp, Clock clock) {
    return new FullMinutes(clock, voiceXp::minuteEnded);
  }

  @Bean
  DoorPart levelDoor(
      Commands commands,
      Queries queries,
      MessageXp messageXp,
      Portraits portraits,
      ObjectProvider<RoleSync> sync,
      MemberRoles roles,
      @Lazy Duties duties,
      Guilds guilds) {
    var board = new LeaderboardSlash(queries);
    var boards =
        Arrays.stream(BoardSlash.Part.values()).map(it -> new BoardSlash(it, commands)).toList();
    var all = new ArrayList<SlashCommand>(List.of(new RankSlash(queries, portraits), board));
    Arrays.stream(XpSlash.Part.values())
        .map(it -> new XpSlash(it, commands, guilds))
        .forEach(all::add);
    Arrays.stream(LevelSlash.Part.values())
        .map(it -> new LevelSlash(it, commands))
        .forEach(all::add);
    all.addAll(boards);
    Arrays.stream(VisibilitySlash.Part.values())
        .map(it -> new VisibilitySlash(it, commands))
        .forEach(all::add);
    Arrays.stream(SeasonSlash.Part.values())
        .map(it -> new SeasonSlash(it, commands))
        .forEach(all::add);
    var history = new LevelHistorySlash(queries);
    all.add(history);
    all.add(new LevelShowSlash(queries, roles));
    all.add(new SyncSlash(sync::getObject, duties));
    var whatIf = new WhatIfSlash(commands, queries);
    all.add(whatIf);
    var decay = new DecaySlash(commands, queries);
    all.add(decay);
    var imports = new ImportsSlash(commands, queries);
    all.add(imports);
    var confirmed = new ArrayList<Confirmable>(boards);
    confirmed.add(whatIf);
    confirmed.add(decay);
    confirmed.add(imports);
    return new DoorPart(
        List.copyOf(all),
        List.of(board, history),
        List.of(messageXp),
        List.of(),
        List.of(new SeasonSuggestions(queries)),
        List.copyOf(confirmed));
  }
}
