package dev.docket.discord;

import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Moments;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The option {@code at}, by which a command shows what Docket would have shown at a moment. */
public final class Hindsight {

  private static final String NAME = "at";

  /** As Discord shows it. */
  public static final Option OPTION =
      Option.text(NAME, "As it was: 2h ago, a day such as 2026-05-01, or 2026-05-01T12:00Z", false);

  private Hindsight() {}

  /**
   * The moment that was asked for, in whole seconds as Discord shows them.
   *
   * @throws dev.docket.kernel.Refused if it cannot be read or is still to come
   */
  public static Optional<Instant> moment(Asked asked) {
    return Optional.ofNullable(asked.text(NAME))
        .map(it -> Moments.past(NAME, it, asked.at()).truncatedTo(ChronoUnit.SECONDS));
  }

  /** Says of a reply that it shows the past. */
  public static String says(Instant at, Words words) {
    return words.say("as-of", "<t:%d:F>".formatted(at.getEpochSecond()));
  }
}
