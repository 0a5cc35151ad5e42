package dev.docket.discord.afk;

import dev.docket.discord.ChannelWork;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.DoorPart;
import dev.docket.discord.Guilds;
import dev.docket.discord.Nicknames;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.WithDoor;
import dev.docket.discord.audit.AuditSource;
import dev.docket.discord.audit.GuildLog;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@WithDoor
class AfkDoorConfiguration {

  @Bean
  AfkEars afkEars(Commands commands, Queries queries, Guilds guilds, ChannelWork work) {
    return new AfkEars(commands, queries, guilds, work);
  }

  @Bean
  DoorPart afkDoor(Commands commands, Nicknames nicknames, Guilds guilds, AfkEars ears) {
    var selfTimeout = new SelfTimeoutSlash(commands, nicknames, guilds);
    var slashes = new ArrayList<SlashCommand>(AfkSlash.all(commands, nicknames));
    slashes.add(selfTimeout);
    return new DoorPart(
        List.copyOf(slashes), List.of(), List.of(ears), List.of(), List.of(), List.of(selfTimeout));
  }

  @Bean
  AuditSource afkSource(Queries queries) {
    return new AfkSource(queries);
  }

  @Bean
  NoteAfkDuties noteAfkDuties(@Lazy Duties duties, Queries queries, Clock clock) {
    return new NoteAfkDuties(duties, queries, clock);
  }

  @Bean
  DutyHandler showAfk(
      Commands commands,
      Queries queries,
      Guilds guilds,
      Nicknames nicknames,
      DiscordSettings settings,
      Clock clock) {
    return new ShowAfk(
        ShowAfk.SHOW, commands, queries, guilds, nicknames, settings, clock, new SecureRandom());
  }

  @Bean
  DutyHandler settleAfk(
      Commands commands,
      Queries queries,
      Guilds guilds,
      Nicknames nicknames,
      DiscordSettings settings,
      Clock clock) {
    return new ShowAfk(
        ShowAfk.SETTLE, commands, queries, guilds, nicknames, settings, clock, new SecureRandom());
  }

  @Bean
  DutyHandler postAfkAct(Queries queries, GuildLog log) {
    return new PostAfkAct(queries, log);
  }
}
