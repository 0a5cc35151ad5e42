package dev.docket.discord.cases;

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

  /** All that a moderator did since a moment. */
  record OfModerator(long moderatorId, Instant since) implements UndoScope {}

  /** The cases of a mass action. */
  record OfBatch(long batchId) implements UndoScope {}

  /** What {@link #parse} reads. */
  default String text() {
    return switch (this) {
      case OfModerator it ->
          Long.toString(it.moderatorId, RADIX)
              + ":"
              + Long.toString(it.since.getEpochSecond(), RADIX);
      case OfBatch it -> BATCH + Long.toString(it.batchId, RADIX);
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
          Moments.keepable(Instant.ofEpochSecond(Long.parseLong(parts[1], RADIX))));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException | DateTimeException e) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "button", text, "one of the buttons shown");
    }
  }
}
