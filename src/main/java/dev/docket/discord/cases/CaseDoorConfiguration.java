package dev.docket.discord.cases;

import dev.docket.discord.AuditLogs;
import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Crowd;
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
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.guilds.LogType;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@WithDoor
class CaseDoorConfiguration {

  @Bean
  DoorPart caseDoor(Commands commands, Queries queries, Guilds guilds, Crowd crowd, Names names) {
    var list = new CaseListSlash(queries);
    var opening = new CaseOpening(commands, queries);
    var banned = new BannedUsers(guilds);
    var editing = new CaseEditing(commands, queries);
    var undo = new UndoSlash(commands, queries, guilds);
    var slashes = new ArrayList<SlashCommand>();
    slashes.addAll(RulingSlash.all(opening, guilds, new Jail(queries)));
    slashes.add(new UnbanSlash(opening, banned, guilds));
    slashes.addAll(CaseSlash.all(editing, queries));
    slashes.addAll(CaseEditSlash.all(editing, guilds));
    slashes.addAll(CaseSummarySlash.all(queries));
    slashes.addAll(NoteSlash.all(editing, list));
    slashes.add(list);
    slashes.add(undo);
    var mass = new MassRun(commands, new MassWatch(queries));
    slashes.addAll(MassSlash.all(commands, queries, crowd, mass));
    slashes.addAll(MassShowSlash.all(mass));
    var buttons = new ArrayList<ButtonHandler>(mass.buttons());
    buttons.add(list);
    return new DoorPart(
        List.copyOf(slashes),
        List.copyOf(buttons),
        List.of(),
        List.of(
            new Menu(Menu.On.USER, "Ban", "ban", true),
            new Menu(Menu.On.USER, "Warn", "warn", true),
            new Menu(Menu.On.USER, "Cases of this member", "case list", false),
            new Menu(Menu.On.MESSAGE, "Warn the author", "warn", true)),
        List.of(
            new CaseNumbers(queries, names),
            new RecentReasons(queries),
            new LabelSuggestions(queries),
            banned,
            new DurationSuggestions(),
            new MassShowSlash.Batches(queries)),
        List.of(undo, mass));
  }

  @Bean
  NoteCaseDuties noteCaseDuties(@Lazy Duties duties, Queries queries, Clock clock) {
    return new NoteCaseDuties(duties, queries, clock);
  }

  @Bean
  EnforceRuling enforceRuling(
      Commands commands, Queries queries, Guilds guilds, DiscordSettings settings, Clock clock) {
    return new EnforceRuling(commands, queries, guilds, settings, clock, new SecureRandom());
  }

  @Bean
  WorkThroughBatch workThroughBatch(
      @Lazy Duties duties,
      Commands commands,
      Queries queries,
      Guilds guilds,
      Crowd crowd,
      EnforceRuling enforcement,
      Clock clock) {
    return new WorkThroughBatch(
        duties,
        commands,
        queries,
        new BatchRulings(commands, guilds, crowd, clock),
        new BulkBan(enforcement, queries, guilds, crowd, duties),
        clock);
  }

  @Bean
  Rejoins rejoins(@Lazy Duties duties, Queries queries, Clock clock) {
    return new Rejoins(duties, queries, clock);
  }

  @Bean
  DutyHandler upholdCase(
      Commands commands, Queries queries, Guilds guilds, DiscordSettings settings, Clock clock) {
    return new UpholdCase(commands, queries, guilds, settings, clock, new SecureRandom());
  }

  @Bean
  DutyHandler escalateCase(
      Commands commands, Queries queries, Guilds guilds, DiscordSettings settings, Clock clock) {
    return new EscalateCase(commands, queries, guilds, settings, clock, new SecureRandom());
  }

  @Bean
  HandActs handActs(Commands commands, @Lazy Duties duties, Clock clock) {
    return new HandActs(commands, duties, clock);
  }

  @Bean
  ReadAuditLog readAuditLog(
      Commands commands, AuditLogs logs, DiscordSettings settings, Clock clock) {
    return new ReadAuditLog(commands, logs, settings, clock);
  }

  @Bean
  DutyHandler renewTimeout(Commands commands, Queries queries, Guilds guilds, Clock clock) {
    return new RenewTimeout(commands, queries, guilds, clock, new SecureRandom());
  }

  @Bean
  ModLogChannels modLogChannels(Queries queries, Guilds guilds, DiscordSettings settings) {
    return guildId -> {
      var set = queries.askLatest(new FindGuildSettings(guildId)).logChannel(LogType.MOD);
      return set.isPresent()
          ? OptionalLong.of(set.get())
          : guilds.channelNamed(guildId, settings.modLogChannel());
    };
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
