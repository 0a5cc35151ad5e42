package dev.docket.kernel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** The stories of all features, told as one. */
public record Stories(List<Story> all) {

  /** The feature's story that an event is part of. */
  public Story of(GuildEvent event) {
    return all.stream()
        .filter(it -> it.family().isInstance(event))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no story tells " + event.getClass()));
  }

  /** The streams that hold a story. */
  public List<String> streams(Story.Subject subject) {
    return all.stream().flatMap(it -> it.streams(subject).stream()).toList();
  }

  /** Begins to tell events of any feature, each before those that happened later. */
  public Story.Telling begin(LongFunction<String> names) {
    LongFunction<String> people = id -> id == Origin.DOCKET ? "Docket" : names.apply(id);
    var tellings = new LinkedHashMap<Story, Story.Telling>();
    all.forEach(it -> tellings.put(it, it.begin(people)));
    return new Interleaved(this, tellings);
  }

  private record Interleaved(Stories stories, Map<Story, Story.Telling> tellings)
      implements Story.Telling {

    @Override
    public List<Story.Line> hear(Recorded event) {
      var story = stories.of(event.event());
      var lines = new ArrayList<Story.Line>();
      tellings.forEach((other, telling) -> {
        if (other != story) {
          lines.addAll(telling.rest());
        }
      });
      lines.addAll(tellings.get(story).hear(event));
      return lines;
    }

    @Override
    public List<Story.Line> rest() {
      return tellings.values().stream().flatMap(it -> it.rest().stream()).toList();
    }
  }
}
