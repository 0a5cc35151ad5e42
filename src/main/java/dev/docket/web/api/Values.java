package dev.docket.web.api;

import dev.docket.kernel.Durations;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Moments.Day;
import dev.docket.kernel.Refused;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Reads single values: numbers as numbers or text, ids as text, constants in kebab case. */
final class Values {

  private static final Duration LONGEST = Duration.ofDays(36_500);
  private static final int LONGEST_SHOWN = 60;

  private Values() {}

  /** Whether a type is a single value. */
  static boolean isSingle(Class<?> type) {
    return type.isPrimitive()
        || type.isEnum()
        || type == String.class
        || type == Long.class
        || type == Integer.class
        || type == Boolean.class
        || type == Instant.class
        || type == Duration.class
        || type == LocalDate.class;
  }

  /**
   * Reads a value.
   *
   * @param field what the user calls it, named in a refusal
   * @throws Refused with an {@link InputRefusal}
   */
  static Object read(Class<?> type, String field, JsonNode node, Instant now) {
    if (type == boolean.class || type == Boolean.class) {
      return flag(field, node);
    }
    if (type == long.class || type == Long.class) {
      return whole(field, node, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == int.class || type == Integer.class) {
      return Math.toIntExact(whole(field, node, Integer.MIN_VALUE, Integer.MAX_VALUE));
    }
    var text = text(field, node);
    if (type == String.class) {
      return text;
    }
    if (type == Instant.class) {
      return Moments.parse(field, text, now, Day.BEGINS);
    }
    if (type == LocalDate.class) {
      return Moments.parse(field, text, now, Day.BEGINS).atOffset(ZoneOffset.UTC).toLocalDate();
    }
    return type == Duration.class
        ? Durations.parse(field, text, Duration.ZERO, LONGEST)
        : constant(type, field, text);
  }

  private static String text(String field, JsonNode node) {
    if (!node.isString() && !node.isNumber()) {
      throw unreadable(field, node, "text");
    }
    return node.asString();
  }

  private static boolean flag(String field, JsonNode node) {
    return switch (node.isBoolean() || node.isString() ? node.asString() : "") {
      case "true" -> true;
      case "false" -> false;
      default -> throw unreadable(field, node, "true or false");
    };
  }

  private static long whole(String field, JsonNode node, long smallest, long largest) {
    var number = number(node).orElseThrow(() -> unreadable(field, node, "a whole number"));
    if (number.compareTo(BigDecimal.valueOf(smallest)) < 0
        || number.compareTo(BigDecimal.valueOf(largest)) > 0) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE, field, shown(node.asString()), smallest, largest);
    }
    return number.longValueExact();
  }

  private static Optional<BigDecimal> number(JsonNode node) {
    var text = node.isString() || node.isNumber() ? node.asString().strip() : "";
    return text.matches("[+-]?[0-9]{1,40}") ? Optional.of(new BigDecimal(text)) : Optional.empty();
  }

  private static Object constant(Class<?> type, String field, String text) {
    var constants = (Enum<?>[]) type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(it -> kebab(it).equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(() ->
            Refused.because(
                InputRefusal.VALUE_UNREADABLE,
                field,
                shown(text),
                Arrays.stream(constants).map(Values::kebab).collect(Collectors.joining(", "))));
  }

  /** How a constant is written in requests and answers. */
  static String kebab(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Refuses a value that has not the form it should have. */
  static Refused unreadable(String field, JsonNode node, String form) {
    var text = node.isContainer() ? node.toString() : node.asString();
    return Refused.because(InputRefusal.VALUE_UNREADABLE, field, shown(text), form);
  }

  private static String shown(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + "…";
  }
}
