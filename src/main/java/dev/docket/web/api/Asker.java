package dev.docket.web.api;

import dev.docket.kernel.AsOf;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Query;
import dev.docket.kernel.Refused;
import dev.docket.kernel.TokenHolder;
import dev.docket.web.Standing;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns a request into a query, and its answer into JSON. */
final class Asker {

  static final String AS_OF = "as-of";
  static final String AFTER_POSITION = "after-position";

  private final Queries queries;
  private final Standing standing;
  private final InstantSource clock;

  Asker(Queries queries, Standing standing, InstantSource clock) {
    this.queries = queries;
    this.standing = standing;
    this.clock = clock;
  }

  /**
   * An answer, and where the one after it begins.
   *
   * @param next the cursor; none on the last page
   */
  record Page(Object answer, @Nullable String next) {

    ObjectNode shown() {
      var shown = JsonNodeFactory.instance.objectNode();
      shown.set("data", Json.of(answer));
      if (next != null) {
        shown.put("next", next);
      }
      return shown;
    }
  }

  /**
   * Asks what a route is for.
   *
   * @param named the path's variables and the query string's parameters
   */
  Page ask(Route route, TokenHolder caller, Map<String, String> named) {
    standing.check(caller, route.right());
    var now = clock.instant();
    var fields = new HashMap<>(named);
    Paging.MARKS.forEach(it -> refuse(it, fields));
    var asOf = fields.remove(AS_OF);
    var after = fields.remove(AFTER_POSITION);
    var cursor = fields.remove(Paging.CURSOR);
    var marks = cursor == null ? Map.<String, JsonNode>of() : Paging.read(cursor);
    if (asOf != null && after != null) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, AFTER_POSITION, after, "left out where as-of is given");
    }
    var givens = new Givens(caller, standing, queries, now);
    var query = new Binder(givens).bind(route.type(), Fields.of(fields).with(marks));
    var answer = answer((Query<?>) query, asOf, after, now);
    return new Page(answer, Paging.next(answer, limit(fields)).orElse(null));
  }

  private static void refuse(String mark, Map<String, String> fields) {
    if (fields.containsKey(mark)) {
      throw Refused.because(InputRefusal.FIELD_UNKNOWN, mark, Paging.CURSOR);
    }
  }

  private static int limit(Map<String, String> fields) {
    return Integer.parseInt(fields.getOrDefault("limit", "" + Part.USUAL).strip());
  }

  private <R> R answer(Query<R> query, @Nullable String asOf, @Nullable String after, Instant now) {
    if (asOf != null) {
      return queries.askAsOf(query, past(asOf, now));
    }
    return after == null
        ? queries.ask(query)
        : queries.ask(query, position(AFTER_POSITION, after, now));
  }

  /** A point in the past, as a position of the log or as a moment. */
  private static AsOf past(String text, Instant now) {
    return text.strip().matches("[0-9]+")
        ? new AsOf.Position(position(AS_OF, text, now))
        : new AsOf.Moment(Moments.past(AS_OF, text, now));
  }

  private static long position(String field, String text, Instant now) {
    var node = JsonNodeFactory.instance.stringNode(text);
    return (long) Values.read(long.class, field, node, now);
  }
}
