package dev.docket.discord.levels;

import dev.docket.discord.Asked.Person;
import dev.docket.discord.Reply;
import dev.docket.discord.Reply.Card;
import dev.docket.discord.Words;
import dev.docket.kernel.Queries;
import dev.docket.levels.XpGainQuery.FindXpHistory;
import dev.docket.levels.XpHistory;
import dev.docket.pictures.XpChart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A member's XP over time, in a sentence and as a line. */
record RankChart(Queries queries) {

  Reply of(long guildId, Person who, ChartWindow window, LocalDate today, Words words) {
    var from = today.minusDays(window.days() - 1L);
    var history = queries.ask(new FindXpHistory(guildId, who.id(), from, today));
    var totals = totals(history, from, today);
    var gained = Drawing.number(totals.getLast() - totals.getFirst(), words.locale());
    var total = Drawing.number(totals.getLast(), words.locale());
    var said = words.say("rank.chart.said", who.id(), gained, window.days(), total);
    var caption = words.say("rank.chart.caption", gained, window.days(), total);
    var names = List.of(who.looks().name(), who.name());
    var chart = new XpChart(names, caption, from.minusDays(1), totals, words.locale());
    var described = words.say("rank.chart.alt", who.looks().name(), caption);
    return Reply.of(new Card(words.say("rank.chart.title"), said, 0x26DE81, List.of()))
        .with(Drawing.attempt(() -> chart.picture(described)));
  }

  /** At the end of the day before the first, and of each day since. */
  static List<Long> totals(XpHistory history, LocalDate from, LocalDate to) {
    var totals = new ArrayList<>(List.of(history.before()));
    var changes = history.days().iterator();
    var next = changes.hasNext() ? changes.next() : null;
    for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
      var total = totals.getLast();
      if (next != null && next.day().equals(day)) {
        total = next.total();
        next = changes.hasNext() ? changes.next() : null;
      }
      totals.add(total);
    }
    return totals;
  }
}
