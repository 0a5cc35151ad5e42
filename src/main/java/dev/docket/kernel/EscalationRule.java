package dev.docket.kernel;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A guild's rule for members who gather cases: so many points within a while lead to an action.
 *
 * @param name unique in its guild
 * @param points what each kind of case counts; other kinds count nothing
 * @param threshold the points that it takes
 * @param window how far back a case counts
 * @param lasting of a timeout or a temporary ban; none for other actions
 * @param enabled whether it is switched on
 */
public record EscalationRule(
    String name,
    Map<Offence, Integer> points,
    int threshold,
    Duration window,
    Action action,
    @Nullable Duration lasting,
    boolean enabled) {

  public EscalationRule {
    points = Collections.unmodifiableMap(new TreeMap<>(points));
  }

  /** The kinds of case that a rule can count. */
  public enum Offence {
    WARN,
    TIMEOUT,
    JAIL,
    KICK,
    SOFTBAN,
    TEMPBAN,
    BAN,
    POLLBAN,
    SNIPPETBAN
  }

  /** What a rule can lead to, the mildest first. */
  public enum Action {
    TIMEOUT,
    JAIL,
    KICK,
    TEMPBAN,
    BAN;

    /** Whether it lasts for a while, which the rule has to say. */
    public boolean lasts() {
      return this == TIMEOUT || this == TEMPBAN;
    }
  }

  /** The same rule, switched on or off. */
  public EscalationRule switched(boolean on) {
    return new EscalationRule(name, points, threshold, window, action, lasting, on);
  }
}
