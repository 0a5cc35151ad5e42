package dev.docket.cli;

import dev.docket.eventlog.EventFilter;
import dev.docket.eventlog.LogSearch;
import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.RawEvent;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Stories;
import dev.docket.kernel.Story;
import java.io.PrintWriter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.springframework.context.ApplicationContext;

/** Prints events as sentences, oldest first; people are known by their ids only. */
final class StoryPrinter {

  private final LogSearch log;
  private final List<String> known;
  private final Stories stories;
  private final PrintWriter out;

  StoryPrinter(ApplicationContext docket, PrintWriter out) {
    this.log = docket.getBean(LogSearch.class);
    this.known = docket.getBean(NamedEventSerializer.class).eventNames();
    this.stories = docket.getBean(Stories.class);
    this.out = out;
  }

  /** Prints those that are part of the story, and shows each of them to somebody else. */
  void print(EventFilter filter, Predicate<GuildEvent> isPart, Consumer<GuildEvent> also) {
    var telling = stories.begin(id -> "user " + id);
    var lines = new long[1];
    Consumer<List<Story.Line>> say =
        told -> {
          told.forEach(
              it -> out.println(it.at().truncatedTo(ChronoUnit.SECONDS) + "  " + it.text()));
          lines[0] += told.size();
        };
    log.forEachPage(
        filter,
        page -> {
          for (var event : page) {
            if (known.contains(event.name())) {
              say.accept(
                  tell(telling, log.recorded(List.of(event)).getFirst().opened(), isPart, also));
            } else {
              say.accept(telling.rest());
              say.accept(List.of(wordless(event)));
            }
          }
        });
    say.accept(telling.rest());
    if (lines[0] == 0) {
      out.println("(nothing happened)");
    }
    out.flush();
  }

  private static List<Story.Line> tell(
      Story.Telling telling,
      Recorded event,
      Predicate<GuildEvent> isPart,
      Consumer<GuildEvent> also) {
    if (!isPart.test(event.event())) {
      return List.of();
    }
    also.accept(event.event());
    return telling.hear(event);
  }

  private static Story.Line wordless(RawEvent event) {
    return new Story.Line(
        event.occurredAt(),
        "%s (position %d), for which this version of Docket has no words."
            .formatted(event.name(), event.position()));
  }
}
