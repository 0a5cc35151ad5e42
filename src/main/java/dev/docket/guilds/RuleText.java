package dev.docket.guilds;

import dev.docket.kernel.Durations;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EscalationRule.Action;
import dev.docket.kernel.EscalationRule.Offence;
import java.time.Duration;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An escalation rule as the value of a setting, which people read and Docket reads back. */
final class RuleText {

  private static final Duration LONGEST = Duration.ofDays(3_650);
  private static final Pattern FORM =
      Pattern.compile("(\\d+) points in (.+) \\((.+)\\): ([a-z]+)(?: (.+))?, switched (on|off)");

  private RuleText() {}

  static String of(EscalationRule rule) {
    var points =
        rule.points().entrySet().stream()
            .map(it -> word(it.getKey()) + " " + it.getValue())
            .collect(Collectors.joining(", "));
    var lasting = rule.lasting();
    return "%d points in %s (%s): %s%s, switched %s"
        .formatted(
            rule.threshold(),
            Durations.words(rule.window()),
            points,
            word(rule.action()),
            lasting == null ? "" : " " + Durations.words(lasting),
            rule.enabled() ? "on" : "off");
  }

  static EscalationRule parse(String name, String value) {
    var form = FORM.matcher(value);
    if (!form.matches()) {
      throw new IllegalArgumentException("no escalation rule: " + value);
    }
    var points = new TreeMap<Offence, Integer>();
    for (var part : form.group(3).split(", ")) {
      var words = part.split(" ");
      points.put(Offence.valueOf(words[0].toUpperCase(Locale.ROOT)), Integer.valueOf(words[1]));
    }
    return new EscalationRule(
        name,
        points,
        Integer.parseInt(form.group(1)),
        duration(form.group(2)),
        Action.valueOf(form.group(4).toUpperCase(Locale.ROOT)),
        form.group(5) == null ? null : duration(form.group(5)),
        form.group(6).equals("on"));
  }

  private static Duration duration(String words) {
    return Durations.parse("duration", words, Duration.ofSeconds(1), LONGEST);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
