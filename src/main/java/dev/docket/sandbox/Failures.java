package dev.docket.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Scripted trouble: rules that answer a request instead of its route, in the order they were added.
 */
public final class Failures {

  private final List<Rule> rules = new CopyOnWriteArrayList<>();

  Failures() {}

  /**
   * Starts a rule for requests whose method and path (after {@code /api/v10}) match these regular
   * expressions.
   */
  public Script on(String method, String path) {
    return new Script(Pattern.compile(method), Pattern.compile(path).asMatchPredicate());
  }

  /** Starts a rule for all requests about one guild, its members and its channels. */
  public Script in(SandboxGuild guild) {
    return in(guild, ".*", ".*");
  }

  /**
   * Starts a rule for those requests about one guild whose method and path match these regular
   * expressions.
   */
  public Script in(SandboxGuild guild, String method, String path) {
    return new Script(
        Pattern.compile(method),
        Pattern.compile(path).asMatchPredicate().and(it -> isAbout(guild, it)));
  }

  private static boolean isAbout(SandboxGuild guild, String path) {
    var parts = path.split("/", 4);
    var id = parts.length > 2 ? Json.idOf(parts[2]).orElse(0) : 0;
    return switch (parts[1]) {
      case "guilds" -> id == guild.id();
      case "channels" -> guild.channel(id).isPresent();
      default -> false;
    };
  }

  /** Forgets every rule; who was left without an answer loses the line. */
  public void clear() {
    rules.forEach(rule -> rule.forgotten.countDown());
    rules.clear();
  }

  Optional<Trouble> meet(String method, String path) {
    return rules.stream()
        .filter(rule -> rule.matches(method, path) && rule.take())
        .findFirst()
        .map(rule -> rule.trouble);
  }

  /** Waits until the rule that says so is forgotten. */
  record Hush(CountDownLatch forgotten) {
    void hold() {
      try {
        forgotten.await();
      } catch (InterruptedException closing) {
        Thread.currentThread().interrupt();
      }
    }
  }

  sealed interface Trouble {
    record Instead(Answer answer) implements Trouble {}

    record Delay(Duration held) implements Trouble {}

    /** No effect and no answer. */
    record Silence(Hush hush) implements Trouble {}

    /** The connection breaks; before the route has acted, or after it. */
    record Drop(boolean acted) implements Trouble {}
  }

  /** The first half of a rule: where it applies; what happens there comes next. */
  public final class Script {
    private final Pattern method;
    private final Predicate<String> path;

    private Script(Pattern method, Predicate<String> path) {
      this.method = method;
      this.path = path;
    }

    /** Answers with this status, as a proxy in front of Discord does. */
    public Rule answer(int status) {
      return answer(status, 0, status + ": Sandbox");
    }

    /** Answers with Discord's error body. */
    public Rule answer(int status, int code, String message) {
      return add(new Trouble.Instead(Answer.error(status, code, message)));
    }

    /** Answers 429 with Retry-After in header and body, as Discord does for a route. */
    public Rule rateLimit(Duration retryAfter) {
      return add(new Trouble.Instead(tooMany(retryAfter, false)));
    }

    /** Answers 429 for the whole bot. */
    public Rule globalRateLimit(Duration retryAfter) {
      return add(new Trouble.Instead(tooMany(retryAfter, true)));
    }

    /** Answers 429 and does not say for how long. */
    public Rule rateLimitWithoutRetryAfter() {
      var body = Json.object().put("message", "You are being rate limited.").put("global", false);
      return add(new Trouble.Instead(new Answer(429, body, Map.of())));
    }

    /**
     * Breaks the connection before the request takes effect. JDA's HTTP client silently sends a
     * request again when a reused connection breaks, so one drop alone may go unnoticed.
     */
    public Rule dropConnection() {
      return add(new Trouble.Drop(false));
    }

    /**
     * Lets the request take effect, then breaks the connection instead of answering; the client may
     * well send it again, see {@link #dropConnection}.
     */
    public Rule dropAnswer() {
      return add(new Trouble.Drop(true));
    }

    /** Holds the request for so long, in real time, before it takes effect. */
    public Rule delay(Duration held) {
      return add(new Trouble.Delay(held));
    }

    /** Takes the request and never answers, until the rule is forgotten; it has no effect. */
    public Rule neverAnswer() {
      var forgotten = new CountDownLatch(1);
      return add(new Trouble.Silence(new Hush(forgotten)), forgotten);
    }

    private Rule add(Trouble trouble) {
      return add(trouble, new CountDownLatch(1));
    }

    private Rule add(Trouble trouble, CountDownLatch forgotten) {
      var rule = new Rule(method, path, trouble, forgotten);
      rules.add(rule);
      return rule;
    }
  }

  /**
   * A rule in force: every matching request meets it until it is cleared, or {@link #times} is used
   * up.
   */
  public static final class Rule {
    private final Pattern method;
    private final Predicate<String> path;
    private final Trouble trouble;
    private final CountDownLatch forgotten;
    private final AtomicLong left = new AtomicLong(Long.MAX_VALUE);

    private Rule(
        Pattern method, Predicate<String> path, Trouble trouble, CountDownLatch forgotten) {
      this.method = method;
      this.path = path;
      this.trouble = trouble;
      this.forgotten = forgotten;
    }

    /** Limits the rule to the next {@code n} matching requests. */
    public void times(int n) {
      left.set(n);
    }

    private boolean matches(String m, String p) {
      return method.matcher(m).matches() && path.test(p);
    }

    private boolean take() {
      return left.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
    }
  }

  private static Answer tooMany(Duration retryAfter, boolean global) {
    var seconds = retryAfter.toMillis() / 1000.0;
    var body =
        Json.object()
            .put("message", "You are being rate limited.")
            .put("retry_after", seconds)
            .put("global", global);
    var wholeSeconds = Long.toString((long) Math.ceil(seconds));
    var exact = String.format(Locale.ROOT, "%.3f", seconds);
    var headers =
        global
            ? Map.of(
                "Retry-After",
                wholeSeconds,
                "X-RateLimit-Global",
                "true",
                "X-RateLimit-Scope",
                "global")
            : Map.of(
                "Retry-After",
                wholeSeconds,
                "X-RateLimit-Remaining",
                "0",
                "X-RateLimit-Reset-After",
                exact,
                "X-RateLimit-Scope",
                "user");
    return new Answer(429, body, headers);
  }
}
