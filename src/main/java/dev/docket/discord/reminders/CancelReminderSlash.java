package dev.docket.discord.reminders;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.kernel.Commands;
import dev.docket.reminders.ReminderCommand.CancelReminder;
import java.util.List;

/** {@code /remind cancel}. */
record CancelReminderSlash(Commands commands) implements SlashCommand {

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "remind cancel",
        "Cancel a reminder, and all that it repeats",
        ReminderWords.RIGHT,
        true,
        List.of(ReminderNumbers.option()),
        true);
  }

  @Override
  public Reply handle(Asked asked) {
    var number = ReminderWords.number(asked);
    commands.send(
        new CancelReminder(asked.actor().userId(), number, asked.at()),
        ReminderWords.origin(asked));
    return Reply.of("✅ " + asked.words().say("remind.cancelled", number));
  }
}
