package dev.docket.discord.cases;

import dev.docket.discord.DiscordSettings;
import dev.docket.discord.DoorPart;
import dev.docket.discord.Guilds;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.WithDoor;
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
class CaseDoorConfiguration {

  @Bean
  DoorPart caseDoor(Commands commands, Queries queries, Guilds guilds) {
    var list = new CaseListSlash(queries);
    var slashes = new ArrayList<SlashCommand>();
    slashes.addAll(RulingSlash.all(commands, queries, guilds));
    slashes.addAll(CaseSlash.all(commands, queries));
    slashes.add(list);
    return new DoorPart(List.copyOf(slashes), List.of(list), List.of());
  }

  @Bean
  NoteCaseDuties noteCaseDuties(@Lazy Duties duties, Queries queries, Clock clock) {
    return new NoteCaseDuties(duties, queries, clock);
  }

  @Bean
  DutyHandler enforceRuling(
      Commands commands, Queries queries, Guilds guilds, DiscordSettings settings, Clock clock) {
    return new EnforceRuling(commands, queries, guilds, settings, clock, new SecureRandom());
  }

  @Bean
  DutyHandler renewTimeout(Queries queries, Guilds guilds, Clock clock) {
    return new RenewTimeout(queries, guilds, clock, new SecureRandom());
  }

  @Bean
  ModLogChannels modLogChannels(Guilds guilds, DiscordSettings settings) {
    return guildId -> guilds.channelNamed(guildId, settings.modLogChannel());
  }

  @Bean
  ModLog modLog(
      Commands commands, Queries queries, Guilds guilds, ModLogChannels channels, Clock clock) {
    return new ModLog(commands, queries, guilds, channels, clock);
  }

  @Bean
  DutyHandler postToModLog(ModLog log, DiscordSettings settings, Clock clock) {
    return new PostToModLog(log, new LogDuty(log, settings, clock, new SecureRandom()));
  }

  @Bean
  DutyHandler editModLog(ModLog log, DiscordSettings settings, Clock clock) {
    return new EditModLog(log, new LogDuty(log, settings, clock, new SecureRandom()));
  }
}
