package dev.docket.cli;

import dev.docket.discord.AuditEntry;
import dev.docket.discord.cases.Difference;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Prints where Discord and the log are not of one mind. */
record DriftPrinter(PrintWriter out, boolean json) {

  /** A difference as JSON: ids as text, since they are longer than other languages' numbers. */
  private record Line(
      String guild,
      String user,
      Difference.Kind kind,
      @Nullable Long caseNumber,
      @Nullable Instant inDocket,
      @Nullable Instant atDiscord,
      @Nullable String by,
      @Nullable Instant at) {}

  void print(List<Difference> differences) {
    if (json) {
      differences.forEach(it -> out.println(JsonMapper.shared().writeValueAsString(line(it))));
    } else if (differences.isEmpty()) {
      out.println("Discord and the log agree.");
    } else {
      Table.print(
          out,
          List.of("guild", "user", "what", "case", "in Docket", "at Discord", "last done by"),
          differences.stream().map(DriftPrinter::row).toList());
    }
    out.flush();
  }

  private static Line line(Difference it) {
    var entry = it.entry();
    return new Line(
        String.valueOf(it.guildId()),
        String.valueOf(it.userId()),
        it.kind(),
        it.caseNumber(),
        it.inDocket(),
        it.atDiscord(),
        entry == null ? null : author(entry),
        entry == null ? null : entry.at());
  }

  private static List<String> row(Difference it) {
    var entry = it.entry();
    return List.of(
        String.valueOf(it.guildId()),
        String.valueOf(it.userId()),
        words(it.kind()),
        it.caseNumber() == null ? "" : "#" + it.caseNumber(),
        Objects.toString(it.inDocket(), ""),
        Objects.toString(it.atDiscord(), ""),
        entry == null ? "unknown" : author(entry) + " at " + entry.at());
  }

  private static String author(AuditEntry entry) {
    return entry.byDocket() ? "Docket" : String.valueOf(entry.authorId());
  }

  private static String words(Difference.Kind kind) {
    return switch (kind) {
      case BANNED_AT_DISCORD_ONLY -> "banned at Discord, not in Docket";
      case BANNED_IN_DOCKET_ONLY -> "banned in Docket, not at Discord";
      case TIMED_OUT_AT_DISCORD_ONLY -> "timed out at Discord, not in Docket";
      case TIMED_OUT_IN_DOCKET_ONLY -> "timed out in Docket, not at Discord";
      case ENDS_AT_ANOTHER_TIME -> "timed out until different times";
    };
  }
}
