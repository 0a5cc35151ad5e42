package dev.docket.discord.reminders;

import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Suggestions;
import dev.docket.kernel.Queries;
import dev.docket.reminders.ReminderQuery.ListReminders;
import dev.docket.reminders.ReminderView;
import java.util.List;
import java.util.Locale;

/** Suggests one's own open reminders, the next one first. */
record ReminderNumbers(Queries queries) implements Suggestions {

  private static final String SOURCE = "reminder-numbers";
  private static final int SHOWN = 25;

  static Option option() {
    return Option.number("number", "Which of your reminders", true, 1, 1_000_000)
        .suggesting(SOURCE);
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var typed = typing.typed().strip().toLowerCase(Locale.ROOT);
    return queries
        .askLatest(new ListReminders(typing.actor().userId(), false, SHOWN))
        .views()
        .stream()
        .filter(it -> label(it).toLowerCase(Locale.ROOT).contains(typed))
        .map(it -> new Suggestion(label(it), String.valueOf(it.number())))
        .toList();
  }

  private static String label(ReminderView it) {
    return "#" + it.number() + " · " + ReminderWords.excerpt(it.text());
  }
}
