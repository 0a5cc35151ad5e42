package dev.docket.discord.reminders;

import dev.docket.discord.Asked;
import dev.docket.discord.DurationSuggestions;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.reminders.ReminderCommand.EditReminder;
import dev.docket.reminders.ReminderQuery.FindReminder;
import java.util.List;

/** {@code /remind edit}. */
record EditReminderSlash(Commands commands, Queries queries) implements SlashCommand {

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "remind edit",
        "Change what you are reminded of, or when",
        ReminderWords.RIGHT,
        true,
        List.of(
            ReminderNumbers.option(),
            Option.text("when", "In how long, such as 2h30m, or 2026-12-24T18:00Z", false)
                .suggesting(DurationSuggestions.SOURCE),
            Option.text("text", "Of what, at most 2,000 characters", false)),
        true);
  }

  @Override
  public Reply handle(Asked asked) {
    var user = asked.actor().userId();
    var number = ReminderWords.number(asked);
    var when = asked.text("when");
    var due = when == null ? null : Typed.when(when, asked.at());
    var receipt =
        commands.send(
            new EditReminder(user, number, asked.text("text"), due, asked.at()),
            ReminderWords.origin(asked));
    var view = queries.ask(new FindReminder(user, number), receipt.position());
    var words = asked.words();
    return Reply.of("✅ " + words.say("remind.edited", ReminderWords.line(view, words)));
  }
}
