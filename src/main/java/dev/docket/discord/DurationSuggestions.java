package dev.docket.discord;

import dev.docket.kernel.Durations;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Completes durations: an amount by its units, and nothing by those that are used most. */
public final class DurationSuggestions implements Suggestions {

  /** The name by which options ask for them. */
  public static final String SOURCE = "durations";

  private static final List<String> USUAL =
      List.of("10m", "30m", "1h", "6h", "12h", "1d", "3d", "7d", "14d", "28d");
  private static final List<String> UNITS = List.of("m", "h", "d", "w", "mo", "s");
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofDays(3_650);

  @Override
  public String source() {
    return SOURCE;
  }

  @Override
  public List<Suggestion> suggest(Typing typing) {
    var typed = typing.typed().strip();
    var candidates =
        typed.isEmpty()
            ? USUAL.stream()
            : Stream.concat(Stream.of(typed), UNITS.stream().map(it -> typed + it));
    return candidates.flatMap(it -> suggestion(it, typing.words()).stream()).toList();
  }

  private static Optional<Suggestion> suggestion(String text, Words words) {
    try {
      var duration = Durations.parse("duration", text, SHORTEST, LONGEST);
      return Optional.of(
          new Suggestion(text + " · " + words.duration(Durations.words(duration)), text));
    } catch (Refused notADuration) {
      return Optional.empty();
    }
  }
}
