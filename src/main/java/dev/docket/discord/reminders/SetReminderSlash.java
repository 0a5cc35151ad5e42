package dev.docket.discord.reminders;

import dev.docket.discord.Asked;
import dev.docket.discord.DurationSuggestions;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Commands;
import dev.docket.reminders.Place;
import dev.docket.reminders.ReminderCommand.SetReminder;
import java.util.List;
import java.util.Objects;

/** {@code /remind set}. */
record SetReminderSlash(Commands commands) implements SlashCommand {

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "remind set",
        "Be reminded of something by direct message",
        ReminderWords.RIGHT,
        true,
        List.of(
            Option.text("when", "In how long, such as 2h30m, or 2026-12-24T18:00Z", true)
                .suggesting(DurationSuggestions.SOURCE),
            Option.text("text", "Of what, at most 2,000 characters", true),
            Option.text("repeat", "How often again: daily, weekly, or every so long, as 6h", false),
            Option.number("times", "How often in all, if it repeats", false, 2, 1_000),
            Option.text("until", "The last day, if it repeats, such as 2026-12-31", false)),
        true);
  }

  @Override
  public Reply handle(Asked asked) {
    var words = asked.words();
    var place =
        asked.guildId() == Asked.NO_GUILD ? null : new Place(asked.guildId(), asked.channelId());
    var repeat =
        Typed.repeat(
            asked.text("repeat"),
            asked.number("times").orElse(null),
            asked.text("until"),
            asked.at());
    var due = Typed.when(Objects.requireNonNull(asked.text("when")), asked.at());
    var answer =
        commands
            .send(
                new SetReminder(
                    asked.actor().userId(),
                    Objects.requireNonNull(asked.text("text")),
                    due,
                    repeat,
                    place,
                    words.locale().toLanguageTag(),
                    asked.at()),
                ReminderWords.origin(asked))
            .answer();
    var moment = ReminderWords.moment(due);
    var again = ReminderWords.repeat(repeat, words);
    return Reply.of(
        "⏰ "
            + (place == null
                ? words.say("remind.set", answer.number(), moment, again)
                : words.say("remind.set-here", answer.number(), moment, again)));
  }
}
