package dev.docket.discord;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All that a form needs when it comes back, even to a Docket that was started anew. */
record FormId(
    String command,
    String option,
    long targetId,
    long channelId,
    long messageId,
    Map<String, ?> options) {

  private static final String PREFIX = "fill";
  private static final int PARTS = 7;
  private static final int LONGEST = 100;
  private static final int RADIX = 36;
  private static final String NUMBER = "=";
  private static final String TEXT = "~";
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]+");

  static FormId of(Form form) {
    var about = form.about();
    return new FormId(
        form.command(),
        form.option(),
        form.targetId(),
        about == null ? 0 : about.channelId(),
        about == null ? 0 : about.id(),
        form.options());
  }

  String text() {
    var rest =
        new TreeMap<>(options)
            .entrySet().stream()
                .map(it -> it.getKey() + value(it.getValue()))
                .collect(Collectors.joining(","));
    var text =
        String.join(
            ":",
            PREFIX,
            command,
            option,
            Long.toString(targetId, RADIX),
            Long.toString(channelId, RADIX),
            Long.toString(messageId, RADIX),
            rest);
    if (text.length() > LONGEST) {
      throw new IllegalArgumentException("too much for the id of a form: " + text);
    }
    return text;
  }

  private static String value(Object value) {
    if (value instanceof Long number) {
      return NUMBER + Long.toString(number, RADIX);
    }
    var text = value.toString();
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException("too much for the id of a form: " + text);
    }
    return TEXT + text;
  }

  /** Empty if no form has that id. */
  static Optional<FormId> parse(String text) {
    var parts = text.split(":", -1);
    if (parts.length != PARTS || !parts[0].equals(PREFIX)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new FormId(
              parts[1],
              parts[2],
              Long.parseLong(parts[3], RADIX),
              Long.parseLong(parts[4], RADIX),
              Long.parseLong(parts[5], RADIX),
              options(parts[6])));
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static Map<String, Object> options(String text) {
    var options = new TreeMap<String, Object>();
    if (!text.isEmpty()) {
      Arrays.stream(text.split(","))
          .forEach(it -> {
            var number = it.split(NUMBER, 2);
            var plain = it.split(TEXT, 2);
            if (plain.length > 1 && number.length == 1) {
              options.put(plain[0], plain[1]);
            } else {
              options.put(number[0], Long.parseLong(number[1], RADIX));
            }
          });
    }
    return options;
  }
}
