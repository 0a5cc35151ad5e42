package dev.docket.watch;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import dev.docket.watch.WatchEvent.WatchAdvanced;
import dev.docket.watch.WatchEvent.WatchStarted;
import java.util.List;
import java.util.function.LongFunction;

/** Tells how far the audit log of a guild was read, which is no part of anybody's own story. */
final class WatchStory implements Story {

  @Override
  public Class<WatchEvent> family() {
    return WatchEvent.class;
  }

  @Override
  public List<String> streams(Subject subject) {
    return List.of();
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return false;
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences();
  }

  @Override
  public Summary addUp() {
    return new LastReading();
  }

  private static String sentence(WatchEvent event) {
    return switch (event) {
      case WatchStarted e ->
          "Docket reads Discord's audit log from now on, behind entry %d.".formatted(e.from());
      case WatchAdvanced e -> "Discord's audit log was read up to entry %d.".formatted(e.upTo());
    };
  }

  private record Sentences() implements Telling {

    @Override
    public List<Line> hear(Recorded event) {
      return List.of(new Line(event.occurredAt(), sentence((WatchEvent) event.event())));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }
  }

  private static final class LastReading implements Summary {

    private List<String> last = List.of();

    @Override
    public void add(GuildEvent event) {
      last = List.of(sentence((WatchEvent) event));
    }

    @Override
    public List<String> sentences() {
      return last;
    }
  }
}
