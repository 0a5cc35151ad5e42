package dev.docket.discord.reminders;

import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Queries;
import dev.docket.reminders.ReminderQuery.ListReminders;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /remind list}. */
record ListRemindersSlash(Queries queries) implements SlashCommand {

  private static final int SHOWN = 25;
  private static final int COLOUR = 0x5865F2;

  @Override
  public SlashSpec spec() {
    return new SlashSpec(
        "remind list",
        "Show your reminders",
        ReminderWords.RIGHT,
        true,
        List.of(
            Option.flag("all", "Also those that are over"),
            Option.text("at", "As of a moment in the past, such as 2026-05-01 or 2h", false)),
        true);
  }

  @Override
  public Reply handle(Asked asked) {
    var query = new ListReminders(asked.actor().userId(), asked.flag("all"), SHOWN);
    var at = asked.text("at");
    var views =
        at == null
            ? queries.askLatest(query).views()
            : queries.askAsOf(query, new AsOf.Moment(Moments.past("at", at, asked.at()))).views();
    var words = asked.words();
    var lines =
        views.stream().map(it -> ReminderWords.line(it, words)).collect(Collectors.joining("\n"));
    return Reply.of(
        new Reply.Card(
            words.say("remind.yours"),
            lines.isEmpty() ? words.say("remind.none") : lines,
            COLOUR,
            List.of()));
  }
}
