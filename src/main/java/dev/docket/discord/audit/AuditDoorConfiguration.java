package dev.docket.discord.audit;

import dev.docket.discord.ChannelWork;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.DoorPart;
import dev.docket.discord.Guilds;
import dev.docket.discord.Menu;
import dev.docket.discord.WithDoor;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
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
class AuditDoorConfiguration {

  @Bean
  DoorPart auditDoor(
      Commands commands, Queries queries, ChannelWork work, List<AuditSource> sources) {
    var list = new AuditListSlash(sources);
    return new DoorPart(
        List.of(
            new PurgeSlash(commands, queries, work),
            new SlowmodeSlash(commands, queries, work),
            new ReportSlash(commands, queries),
            list),
        List.of(list),
        List.of(),
        List.of(
            new Menu(Menu.On.MESSAGE, "Report this message", "report", false),
            new Menu(Menu.On.USER, "Report this member", "report", false)),
        List.of(),
        List.of());
  }

  @Bean
  AuditSource actSource(Queries queries) {
    return new ActSource(queries);
  }

  @Bean
  NoteAuditDuties noteAuditDuties(@Lazy Duties duties, Queries queries, Clock clock) {
    return new NoteAuditDuties(duties, queries, clock);
  }

  @Bean
  DutyHandler carryOutAct(
      Commands commands, Queries queries, ChannelWork work, DiscordSettings settings, Clock clock) {
    return new CarryOutAct(commands, queries, work, settings, clock, new SecureRandom());
  }

  @Bean
  GuildLog guildLog(Queries queries, Guilds guilds, DiscordSettings settings, Clock clock) {
    return new GuildLog(queries, guilds, settings, clock, new SecureRandom());
  }

  @Bean
  DutyHandler postAct(Queries queries, GuildLog log, Clock clock) {
    return new PostAct(queries, log, clock);
  }
}
