package dev.docket.sandbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads activity traces: CSV with the columns {@code unix_time,author,text_length}. */
public final class ActivityTrace {

  private static final String HEADER = "unix_time,author,text_length";
  private static final int LONGEST_AUTHOR = 64;
  private static final int LONGEST_TEXT = 1_000_000;
  private static final long DISCORD_EPOCH = 1_420_070_400;
  private static final long LATEST = 5_000_000_000L;

  private ActivityTrace() {}

  /** A file is no activity trace; the message names the line and what is wrong with it. */
  public static final class Unreadable extends RuntimeException {
    Unreadable(String message) {
      super(message);
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws Unreadable if any line is not as it should be
   */
  public static List<Contribution> read(Path file) {
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      throw new Unreadable(file + " cannot be read: it is not a regular file");
    }
    try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      var header = lines.readLine();
      if (header == null || !header.strip().replace("\uFEFF", "").equals(HEADER)) {
        throw new Unreadable(file + " line 1: expected the header " + HEADER);
      }
      var contributions = new ArrayList<Contribution>();
      var number = 1;
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          contributions.add(contribution(file, number, line));
        }
      }
      return contributions;
    } catch (IOException e) {
      throw new Unreadable(file + " cannot be read: " + e);
    }
  }

  private static Contribution contribution(Path file, int number, String line) {
    var cells = line.strip().split(",", -1);
    if (cells.length != 3) {
      throw wrong(file, number, "expected 3 columns, found " + cells.length);
    }
    var author = cells[1].strip();
    if (author.isEmpty() || author.length() > LONGEST_AUTHOR) {
      throw wrong(file, number, "the author must have 1 to " + LONGEST_AUTHOR + " characters");
    }
    return new Contribution(
        Instant.ofEpochSecond(number(file, number, "unix_time", cells[0], DISCORD_EPOCH, LATEST)),
        author,
        (int) number(file, number, "text_length", cells[2], 0, LONGEST_TEXT));
  }

  private static long number(
      Path file, int line, String column, String cell, long smallest, long largest) {
    try {
      var value = Long.parseLong(cell.strip());
      if (value >= smallest && value <= largest) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Worded below, together with numbers out of range.
    }
    throw wrong(
        file,
        line,
        "%s must be a whole number from %d to %d, not '%s'"
            .formatted(column, smallest, largest, cell));
  }

  private static Unreadable wrong(Path file, int line, String problem) {
    return new Unreadable(file + " line " + line + ": " + problem);
  }
}
