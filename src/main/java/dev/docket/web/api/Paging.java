package dev.docket.web.api;

import dev.docket.afk.AfkActs;
import dev.docket.audit.AuditPage;
import dev.docket.cases.CasePage;
import dev.docket.guilds.SettingHistory;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.BoardPage;
import dev.docket.levels.Edge;
import dev.docket.levels.LevelSettingHistory;
import dev.docket.snippets.SnippetPage;
import dev.docket.snippets.SnippetVersions;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Where a page goes on: what the next one is asked with, told as text that nobody need read. */
final class Paging {

  static final String CURSOR = "cursor";

  /** What a cursor stands for; a request names the cursor and never these. */
  static final Set<String> MARKS = Set.of("before", "after", "edge");

  private static final int LONGEST = 400;

  private Paging() {}

  /** The cursor of the page after an answer; empty on the last one. */
  static Optional<String> next(Object answer, int limit) {
    return switch (answer) {
      case CasePage it -> cursor("before", it.next());
      case SettingHistory it -> cursor("before", it.next());
      case LevelSettingHistory it -> cursor("before", it.next());
      case SnippetVersions it -> cursor("before", it.next());
      case SnippetPage it -> cursor("after", it.next());
      case AuditPage it -> full(it.entries(), limit).flatMap(e -> cursor("before", e.position()));
      case AfkActs it -> full(it.acts(), limit).flatMap(e -> cursor("before", e.position()));
      case BoardPage it when it.lower() -> {
        var last = it.lines().getLast();
        yield cursor("edge", new Edge(last.xp(), last.userId(), true));
      }
      default -> Optional.empty();
    };
  }

  /** Whether an answer of a query comes in pages. */
  static boolean isPaged(List<Part> parts) {
    return parts.stream().anyMatch(it -> MARKS.contains(it.name()));
  }

  private static <T> Optional<T> full(List<T> page, int limit) {
    return page.size() < limit ? Optional.empty() : Optional.of(page.getLast());
  }

  private static Optional<String> cursor(String mark, @Nullable Object value) {
    return Optional.ofNullable(value)
        .map(it -> JsonNodeFactory.instance.objectNode().<ObjectNode>set(mark, Json.of(it)))
        .map(it -> Base64.getUrlEncoder().withoutPadding().encodeToString(Json.bytes(it)));
  }

  /**
   * What a cursor stands for.
   *
   * @throws Refused with {@link InputRefusal#VALUE_UNREADABLE} unless an answer told it
   */
  static Map<String, JsonNode> read(String cursor) {
    try {
      var bytes = Base64.getUrlDecoder().decode(cursor.getBytes(StandardCharsets.ISO_8859_1));
      if (bytes.length <= LONGEST && Json.read(bytes) instanceof ObjectNode marks) {
        var read = new HashMap<String, JsonNode>();
        marks.properties().forEach(it -> read.put(it.getKey(), it.getValue()));
        if (!read.isEmpty() && MARKS.containsAll(read.keySet())) {
          return read;
        }
      }
    } catch (IllegalArgumentException | JacksonException e) {
      throw unreadable(cursor);
    }
    throw unreadable(cursor);
  }

  static Refused unreadable(String cursor) {
    var shown = cursor.length() > LONGEST / 4 ? cursor.substring(0, LONGEST / 4) + "…" : cursor;
    return Refused.because(
        InputRefusal.VALUE_UNREADABLE, CURSOR, shown, "what an answer told as next");
  }
}
