package dev.docket.discord.cases;

import dev.docket.discord.DiscordSettings;
import dev.docket.discord.DoorPart;
import dev.docket.discord.DurationSuggestions;
import dev.docket.discord.Guilds;
import dev.docket.discord.Menu;
import dev.docket.discord.Names;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.WithDoor;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
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
  DoorPart caseDoor(Commands commands, Queries queries, Guilds guilds, Names names) {
    var list = new CaseListSlash(queries);
    var slashes = new ArrayList<SlashCommand>();
    slashes.addAll(RulingSlash.all(commands, queries, guilds, new Jail(queries)));
    slashes.addAll(CaseSlash.all(commands, queries));
    slashes.addAll(CaseEditSlash.all(commands, queries, guilds));
    slashes.add(list);
    return new DoorPart(
        List.copyOf(slashes),
        List.of(list),
        List.of(),
        List.of(
            new Menu(Menu.On.USER, "Ban", "ban", true),
            new Menu(Menu.On.USER, "Warn", "warn", true),
            new Menu(Menu.On.USER, "Cases of this member", "case list", false),
            new Menu(Menu.On.MESSAGE, "Warn the author", "warn", true)),
        List.of(
            new CaseNumbers(queries, names), new RecentReasons(queries), new DurationSuggestions()),
        List.of());
  }

  @Bean
  NoteCaseDuties noteCaseDuties(@Lazy Duties duties, Queries queries, Clock clock) {
    return new NoteCaseDuties(duties, queries, clock);
  }

  @Bean
  DutyHandler enforceRuling(
      Commands commands, Queries queries, Guilds guilds, DiscordSettings settings, Clock clock) {
    return new EnforceRuling(commands, queries, guilds, settings, clock);
  }

  @Bean
  DutyHandler postToModLog(
      Commands commands, Queries queries, Guilds guilds, DiscordSettings settings, Clock clock) {
    return new PostToModLog(commands, queries, guilds, settings, clock);
  }
}
