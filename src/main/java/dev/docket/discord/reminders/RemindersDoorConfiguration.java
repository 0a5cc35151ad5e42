package dev.docket.discord.reminders;

import dev.docket.discord.DiscordSettings;
import dev.docket.discord.DoorPart;
import dev.docket.discord.Guilds;
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
class RemindersDoorConfiguration {

  @Bean
  DoorPart remindersDoor(Commands commands, Queries queries) {
    return new DoorPart(
        List.of(
            new SetReminderSlash(commands),
            new EditReminderSlash(commands, queries),
            new CancelReminderSlash(commands),
            new ListRemindersSlash(queries)),
        List.of(new SnoozeButton(commands, queries)),
        List.of(),
        List.of(),
        List.of(new ReminderNumbers(queries)),
        List.of());
  }

  @Bean
  NoteReminderDuties noteReminderDuties(@Lazy Duties duties, Queries queries, Clock clock) {
    return new NoteReminderDuties(duties, queries, clock);
  }

  @Bean
  DutyHandler deliverReminder(
      Commands commands, Queries queries, Guilds guilds, DiscordSettings settings, Clock clock) {
    return new DeliverReminder(commands, queries, guilds, settings, clock, new SecureRandom());
  }
}
