package dev.docket.telemetry;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.UnsynchronizedAppenderBase;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.docket.kernel.Problem;
import io.sentry.Hint;
import io.sentry.IScopes;
import io.sentry.SentryEvent;
import io.sentry.SentryLevel;
import io.sentry.protocol.Message;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is logged as an error, and every incident, goes to Sentry: its kind, its place and what
 * was under way. What a message was filled in with stays in the log.
 */
final class SentryAppender extends UnsynchronizedAppenderBase<ILoggingEvent> {

  private static final String OWN = "dev.docket.";
  private static final Duration REPEATED = Duration.ofMinutes(1);

  private final IScopes scopes;
  private final SentryTraces traces;
  private final Cache<String, Boolean> latest =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(REPEATED).build();

  SentryAppender(IScopes scopes, SentryTraces traces) {
    this.scopes = scopes;
    this.traces = traces;
    setName("sentry");
  }

  @Override
  protected void append(ILoggingEvent line) {
    var incident = value(line, Incidents.INCIDENT, String.class);
    if (incident == null && !line.getLevel().isGreaterOrEqual(Level.ERROR)) {
      return;
    }
    var error = error(line);
    var problem = error == null ? Problem.UNFORESEEN : Problem.of(error);
    var single = incident != null && problem.equals(Problem.UNFORESEEN);
    if (problem.isOurs() && (single || isNew(line, error, problem))) {
      scopes.captureEvent(event(line, error, incident), new Hint());
    }
  }

  /** In an outage everybody fails alike, and saying so once a minute is enough. */
  private boolean isNew(ILoggingEvent line, @Nullable Throwable error, Problem problem) {
    var type = error == null ? line.getMessage() : error.getClass().getName();
    var key = line.getLoggerName() + " " + type + " " + problem.code();
    return latest.asMap().putIfAbsent(key, true) == null;
  }

  private SentryEvent event(
      ILoggingEvent line, @Nullable Throwable error, @Nullable String incident) {
    var event = error == null ? new SentryEvent() : new SentryEvent(error);
    var own = line.getLoggerName().startsWith(OWN);
    var message = new Message();
    message.setMessage(own ? line.getMessage() : "logged an error");
    event.setMessage(message);
    event.setLogger(line.getLoggerName());
    event.setLevel(SentryLevel.ERROR);
    event.setBreadcrumbs(traces.trail());
    traces.place(event);
    if (incident != null) {
      event.setTag(Incidents.INCIDENT, incident);
    }
    if (error != null) {
      var problem = Problem.of(error);
      event.setTag("code", problem.code());
      if (!problem.equals(Problem.UNFORESEEN)) {
        event.setFingerprints(List.of(problem.code()));
      }
      var work = During.in(error);
      if (work != null) {
        event.setTransaction(work.name());
        work.tags().forEach(event::setTag);
      }
    }
    return event;
  }

  private static @Nullable Throwable error(ILoggingEvent line) {
    return line.getThrowableProxy() instanceof ThrowableProxy proxy
        ? proxy.getThrowable()
        : value(line, Incidents.ERROR, Throwable.class);
  }

  private static <T> @Nullable T value(ILoggingEvent line, String key, Class<T> type) {
    var pairs = line.getKeyValuePairs();
    if (pairs != null) {
      for (var pair : pairs) {
        if (pair.key.equals(key) && type.isInstance(pair.value)) {
          return type.cast(pair.value);
        }
      }
    }
    return null;
  }
}
