package dev.docket.discord.cases;

import dev.docket.cases.UndoPlan;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Refused;
import java.time.DateTimeException;
import java.time.Instant;

/** What is to be undone, in a form that fits into the id of a button. */
sealed interface UndoScope {

  int RADIX = 36;

  /** The id of a mass action is marked, the rest are numbers. */
  String BATCH = "b-";

  /**
   * All that a moderator did since a moment.
   *
   * @param upTo the position of the latest act that whoever confirms has seen
   */
  record OfModerator(long moderatorId, Instant since, long upTo) implements UndoScope {}

  /** The cases of a mass action. */
  record OfBatch(long batchId) implements UndoScope {}

  /** What {@link #parse} reads. */
  default String text() {
    return switch (this) {
      case OfModerator it ->
          Long.toString(it.moderatorId, RADIX)
              + ":"
              + Long.toString(it.since.getEpochSecond(), RADIX)
              + ":"
              + Long.toString(it.upTo, RADIX);
      case OfBatch it -> BATCH + Long.toString(it.batchId, RADIX);
    };
  }

  /** The same, of no more than a preview showed. */
  default UndoScope asShown(UndoPlan plan) {
    return switch (this) {
      case OfModerator it ->
          new OfModerator(it.moderatorId, it.since, plan.steps().getFirst().position());
      case OfBatch it -> it;
    };
  }

  /** Whether whoever confirmed has seen an act. */
  default boolean showed(UndoPlan.Step step) {
    return switch (this) {
      case OfModerator it -> step.position() <= it.upTo;
      case OfBatch _ -> true;
    };
  }

  /** The reason that the cases then show. */
  default String reason() {
    return switch (this) {
      case OfModerator it ->
          "Undone with all that user %d did since %s"
              .formatted(it.moderatorId, Moments.words(it.since));
      case OfBatch it -> "Undone with mass action %d".formatted(it.batchId);
    };
  }

  static UndoScope parse(String text) {
    try {
      if (text.startsWith(BATCH)) {
        return new OfBatch(Long.parseLong(text.substring(BATCH.length()), RADIX));
      }
      var parts = text.split(":", -1);
      return new OfModerator(
          Long.parseLong(parts[0], RADIX),
          Moments.keepable(Instant.ofEpochSecond(Long.parseLong(parts[1], RADIX))),
          Long.parseLong(parts[2], RADIX));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException | DateTimeException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "button", text, "one of the buttons shown");
    }
  }
}
