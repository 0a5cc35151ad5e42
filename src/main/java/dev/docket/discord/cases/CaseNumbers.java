package dev.docket.discord.cases;

import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseView;
import dev.docket.discord.Names;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Suggestions;
import dev.docket.kernel.Queries;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Suggests cases by the first digits of their number, or by kind and member. */
record CaseNumbers(Queries queries, Names names) implements Suggestions {

  static final String SOURCE = "case-numbers";

  /** The highest number that Discord lets anybody type. */
  private static final long HIGHEST = 9_007_199_254_740_991L;

  private static final int SHOWN = 25;
  private static final int SEARCHED = 100;
  private static final int MOST_DIGITS = 15;

  /** How a command asks for a case. */
  static Option option() {
    return Option.number("number", "The case's number", true, 1, HIGHEST).suggesting(SOURCE);
  }

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var typed = typing.typed().strip().replaceFirst("^#", "").toLowerCase(Locale.ROOT);
    var byNumber = typed.matches("[1-9][0-9]{0,%d}".formatted(MOST_DIGITS - 1));
    var found =
        byNumber ? numbered(typing.guildId(), Long.parseLong(typed)) : newest(typing.guildId());
    var known = names.of(found.stream().map(CaseView::userId).toList());
    return found.stream()
        .map(it -> suggestion(it, known, typing))
        .filter(it -> byNumber || it.label().toLowerCase(Locale.ROOT).contains(typed))
        .toList();
  }

  private static Suggestion suggestion(CaseView view, Map<Long, String> names, Typing typing) {
    var who = names.getOrDefault(view.userId(), String.valueOf(view.userId()));
    var words = typing.words();
    return new Suggestion(
        words.say("case-label", view.caseNumber(), words.name(view.kind()), who),
        String.valueOf(view.caseNumber()));
  }

  private List<CaseView> newest(long guildId) {
    return page(guildId, null, SEARCHED);
  }

  /** The case itself, and the newest of those whose number begins as it does. */
  private List<CaseView> numbered(long guildId, long number) {
    var found = new ArrayList<CaseView>();
    var newest = page(guildId, null, 1).stream().mapToLong(CaseView::caseNumber).findFirst();
    var first = number;
    for (var size = 1L; first <= newest.orElse(0); size *= 10, first = number * size) {
      var lowest = first;
      page(guildId, first + size, (int) Math.min(size, SHOWN)).stream()
          .filter(it -> it.caseNumber() >= lowest)
          .forEach(found::add);
    }
    var byAge = Comparator.comparingLong(CaseView::caseNumber).reversed();
    return found.stream()
        .sorted(
            Comparator.<CaseView, Boolean>comparing(it -> it.caseNumber() != number)
                .thenComparing(byAge))
        .toList();
  }

  private List<CaseView> page(long guildId, @Nullable Long before, int limit) {
    return queries.ask(new ListCases(guildId, CaseFilter.ALL, before, limit)).cases();
  }
}
