package dev.docket.guilds;

import dev.docket.kernel.Digests;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.Refused;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** All settings of a guild that have a value, to be compared and kept. */
public record SettingValues(Map<SettingKey, String> values) {

  public SettingValues {
    values = Collections.unmodifiableMap(new TreeMap<>(values));
  }

  /**
   * One setting that differs.
   *
   * @param before none if it was not set
   * @param after none if it is not set any more
   */
  public record Difference(SettingKey key, @Nullable String before, @Nullable String after) {}

  /** What has to be changed to come from these to others; cleared is first what is cleared. */
  public List<Difference> to(SettingValues others) {
    var keys = new TreeSet<>(values.keySet());
    keys.addAll(others.values.keySet());
    return keys.stream()
        .map(it -> new Difference(it, values.get(it), others.values.get(it)))
        .filter(it -> !Objects.equals(it.before(), it.after()))
        .toList();
  }

  /** Why these cannot be a guild's settings, for each that cannot; empty if all can. */
  public SortedMap<SettingKey, Refused> problems(long guildId) {
    return SettingChecks.problems(guildId, this);
  }

  /** Short, and another one for other settings. */
  public String mark() {
    var text = new StringBuilder();
    values.forEach((key, value) -> {
      text.append(key.kind()).append('\0').append(key.name()).append('\0');
      text.append(value).append('\0');
    });
    return Digests.mark(text.toString());
  }

  /** The escalation rule that a value stands for. */
  public static EscalationRule rule(String value) {
    return RuleText.parse("", value);
  }
}
