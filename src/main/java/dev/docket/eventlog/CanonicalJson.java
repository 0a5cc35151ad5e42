package dev.docket.eventlog;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way to write a JSON value that survives jsonb: keys in order, no white space, and numbers
 * as PostgreSQL's numeric type returns them.
 */
final class CanonicalJson {

  private static final int MOST_DIGITS = 10_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNumberLength(MOST_DIGITS).build())
                  .build())
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private CanonicalJson() {}

  static String of(String json) {
    return new Scan(json).isCanonical() ? json : rewritten(json);
  }

  private static String rewritten(String json) {
    return MAPPER.writeValueAsString(MAPPER.readTree(json));
  }

  /**
   * Looks over valid JSON once, at a twentieth of the price of parsing it; whatever it is not sure
   * of, it calls not canonical.
   */
  private static final class Scan {

    private static final int DEEPEST = 16;

    private final String json;
    private final String[] keys = new String[DEEPEST];
    private int depth;
    private int at;

    Scan(String json) {
      this.json = json;
    }

    boolean isCanonical() {
      for (; at < json.length(); at++) {
        var here = json.charAt(at);
        var whole =
            switch (here) {
              case '{', '[' -> enter();
              case '}', ']' -> depth-- > 0;
              case '"' -> text();
              case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number();
              default -> here > ' ';
            };
        if (!whole) {
          return false;
        }
      }
      return true;
    }

    private boolean enter() {
      if (++depth == DEEPEST) {
        return false;
      }
      keys[depth] = null;
      return true;
    }

    private boolean text() {
      var end = json.indexOf('"', at + 1);
      var text = json.substring(at + 1, end);
      at = end;
      if (text.indexOf('\\') >= 0) {
        return false;
      }
      return end + 1 == json.length() || json.charAt(end + 1) != ':' || key(text);
    }

    private boolean key(String key) {
      var before = keys[depth];
      keys[depth] = key;
      return before == null || before.compareTo(key) < 0;
    }

    /** An exponent is spelled out by jsonb, and the sign of a zero is lost. */
    private boolean number() {
      var start = at;
      while (at + 1 < json.length() && ",]}".indexOf(json.charAt(at + 1)) < 0) {
        at++;
        if ((json.charAt(at) | 0x20) == 'e') {
          return false;
        }
      }
      return !json.startsWith("-0", start);
    }
  }
}
