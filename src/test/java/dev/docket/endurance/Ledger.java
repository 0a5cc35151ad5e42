package dev.docket.endurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.docket.kernel.Receipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the callers of a run wrote down: each intent before it was sent, each answer before it
 * counted.
 *
 * <p>A line is one write() to the file: a killed process cannot take it back, for the kernel has
 * it. (A machine that loses power could; no machine does in these tests.) A line that a kill cut
 * short has no end mark and was never counted.
 */
final class Ledger implements AutoCloseable {

  private static final String END = " .";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final FileChannel file;

  private Ledger(FileChannel file) {
    this.file = file;
  }

  static Ledger append(Path path) {
    try {
      Files.createDirectories(path.getParent());
      var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      var ledger = new Ledger(file);
      ledger.write("");
      return ledger;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void intend(Act act) {
    write("I " + act.line() + END);
  }

  void acknowledge(Act act, Receipt<?> receipt) {
    write(
        "A %s %d %s %s%s"
            .formatted(
                act.id(),
                receipt.position(),
                receipt.repeated() ? "again" : "first",
                JSON.writeValueAsString(receipt.answer()),
                END));
  }

  void refuse(Act act) {
    write("R " + act.id() + END);
  }

  /** The log could not be reached: the act is neither acknowledged nor refused. */
  void miss(Act act) {
    write("M " + act.id() + END);
  }

  /** What no caller should ever be told. */
  void fault(Act act, RuntimeException error) {
    write("F %s %s%s".formatted(act.id(), error.toString().replaceAll("\\s+", " "), END));
  }

  private synchronized void write(String line) {
    try {
      var bytes = ByteBuffer.wrap((line + "\n").getBytes(UTF_8));
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Pages read(Path path) {
    try (var lines = Files.lines(path)) {
      var pages = new Pages();
      lines
          .filter(it -> it.endsWith(END))
          .forEach(it -> pages.add(it.charAt(0), it.substring(2, it.length() - END.length())));
      return pages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A durable answer.
   *
   * @param json the answer itself
   */
  record Acknowledged(String id, long position, boolean again, String json) {

    static Acknowledged parse(String line) {
      var words = line.split(" ", 4);
      return new Acknowledged(
          words[0], Long.parseLong(words[1]), words[2].equals("again"), words[3]);
    }
  }

  /** A ledger, read to its end. */
  static final class Pages {

    final Map<String, Act> intents = new LinkedHashMap<>();
    final Map<String, Acknowledged> acknowledged = new LinkedHashMap<>();
    final Set<String> refused = new LinkedHashSet<>();
    final List<String> faults = new ArrayList<>();
    long missed;

    private void add(char kind, String rest) {
      switch (kind) {
        case 'I' -> {
          var act = Act.parse(rest);
          intents.put(act.id(), act);
        }
        case 'A' -> {
          var answer = Acknowledged.parse(rest);
          acknowledged.put(answer.id(), answer);
        }
        case 'R' -> refused.add(rest);
        case 'M' -> missed++;
        case 'F' -> faults.add(rest);
        default -> throw new IllegalStateException("a ledger has no lines of kind " + kind);
      }
    }

    /** What was sent and neither acknowledged nor refused. */
    List<Act> open() {
      return intents.values().stream()
          .filter(it -> !acknowledged.containsKey(it.id()) && !refused.contains(it.id()))
          .toList();
    }
  }
}
