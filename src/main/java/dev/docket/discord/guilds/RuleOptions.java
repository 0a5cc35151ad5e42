package dev.docket.discord.guilds;

import dev.docket.discord.Asked;
import dev.docket.discord.DurationSuggestions;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.guilds.GuildRefusal;
import dev.docket.guilds.GuildSettingsView;
import dev.docket.kernel.Durations;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EscalationRule.Action;
import dev.docket.kernel.EscalationRule.Offence;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The options that say what an escalation rule is. */
final class RuleOptions {

  static final String NAME = "name";

  private static final String COUNTS = "counts";
  private static final String POINTS = "points";
  private static final String WITHIN = "within";
  private static final String ACTION = "action";
  private static final String DURATION = "duration";
  private static final int MOST_POINTS = 1_000;
  private static final Pattern COUNT = Pattern.compile("([a-z]+)(?:\\s*[=: ]\\s*(\\d{1,4}))?");
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(3_650);

  private RuleOptions() {}

  static Option name() {
    return Option.text(NAME, "What the rule is called, at most 32 characters", true);
  }

  /** All of a rule; to change one, only what shall be different. */
  static List<Option> all(boolean required) {
    return List.of(
        required ? name() : name().suggesting(RuleNames.SOURCE),
        Option.text(COUNTS, "What counts, with its points: warn 1, timeout 2", required),
        Option.number(POINTS, "How many points it takes", required, 1, MOST_POINTS),
        Option.text(WITHIN, "Within how long, such as 30d", required)
            .suggesting(DurationSuggestions.SOURCE),
        action(required),
        Option.text(DURATION, "How long a timeout or a tempban lasts", false)
            .suggesting(DurationSuggestions.SOURCE));
  }

  private static Option action(boolean required) {
    var words = Arrays.stream(Action.values()).map(RuleOptions::word).toList();
    var choice = Option.choice(ACTION, "What the rule does", words);
    return new Option(
        choice.type(), choice.name(), choice.description(), required, choice.range(), words);
  }

  /** The rule of a name. */
  static EscalationRule known(GuildSettingsView settings, String typed) {
    var rule = settings.rules().get(Texts.folded(typed));
    if (rule == null) {
      throw Refused.because(GuildRefusal.UNKNOWN_RULE, typed);
    }
    return rule;
  }

  static String nameOf(Asked asked) {
    return Objects.requireNonNullElse(asked.text(NAME), "");
  }

  /** What was asked for; what was left out is as before. */
  static EscalationRule rule(Asked asked, @Nullable EscalationRule before) {
    var counts = asked.text(COUNTS);
    var points = asked.number(POINTS);
    var action = asked.text(ACTION);
    var within = duration(asked, WITHIN);
    var next = action == null ? before(before).action() : action(action);
    return new EscalationRule(
        before == null ? nameOf(asked) : before.name(),
        counts == null ? before(before).points() : counts(counts),
        points.isEmpty() ? before(before).threshold() : Math.toIntExact(points.get()),
        within == null ? before(before).window() : within,
        next,
        lasting(duration(asked, DURATION), next, before),
        false);
  }

  private static EscalationRule before(@Nullable EscalationRule before) {
    return Objects.requireNonNull(before, "a new rule has all options");
  }

  private static @Nullable Duration lasting(
      @Nullable Duration asked, Action next, @Nullable EscalationRule before) {
    return asked == null && before != null && next.lasts() ? before.lasting() : asked;
  }

  private static @Nullable Duration duration(Asked asked, String option) {
    var typed = asked.text(option);
    return typed == null ? null : Durations.parse(option, typed, SHORTEST, LONGEST);
  }

  private static Action action(String typed) {
    return Arrays.stream(Action.values())
        .filter(it -> word(it).equals(typed))
        .findFirst()
        .orElseThrow(() -> unreadable(ACTION, typed, Arrays.toString(Action.values())));
  }

  private static Map<Offence, Integer> counts(String typed) {
    var points = new TreeMap<Offence, Integer>();
    for (var part : Texts.folded(typed).split("\\s*[,;+]\\s*")) {
      var count = COUNT.matcher(part);
      if (!count.matches()) {
        throw unreadable(COUNTS, part, "warn 1, timeout 2");
      }
      var worth = count.group(2) == null ? 1 : Integer.parseInt(count.group(2));
      points.put(offence(count.group(1)), worth);
    }
    return points;
  }

  private static Offence offence(String word) {
    return Arrays.stream(Offence.values())
        .filter(it -> word(it).equals(word) || (word(it) + "s").equals(word))
        .findFirst()
        .orElseThrow(() ->
            unreadable(COUNTS, word, Arrays.toString(Offence.values()).toLowerCase(Locale.ROOT)));
  }

  private static Refused unreadable(String option, String typed, String form) {
    return Refused.because(InputRefusal.VALUE_UNREADABLE, option, typed, form);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
