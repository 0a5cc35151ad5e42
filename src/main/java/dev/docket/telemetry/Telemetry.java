package dev.docket.telemetry;

import ch.qos.logback.classic.Logger;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Tells Sentry of traces and errors until it is closed, or nobody, where nobody is to be told. */
public final class Telemetry implements AutoCloseable {

  private final Traces traces;
  private final @Nullable SentryLine line;
  private final @Nullable SentryAppender appender;

  private Telemetry(Traces traces, @Nullable SentryLine line, @Nullable SentryAppender appender) {
    this.traces = traces;
    this.line = line;
    this.appender = appender;
  }

  static Telemetry open(SentrySettings settings) {
    if (!settings.isOn()) {
      return new Telemetry(Traces.UNWATCHED, null, null);
    }
    var line = new SentryLine(settings);
    var traces = new SentryTraces(line.scopes());
    var appender = new SentryAppender(line.scopes(), traces);
    appender.setContext(root().getLoggerContext());
    appender.start();
    root().addAppender(appender);
    return new Telemetry(traces, line, appender);
  }

  /** As a start with these settings would. */
  public static Telemetry open(Environment environment) {
    return open(Binder.get(environment).bindOrCreate("docket.sentry", SentrySettings.class));
  }

  Traces traces() {
    return traces;
  }

  /** Sends what is waiting, for a second at most. */
  @Override
  public void close() {
    if (appender != null) {
      root().detachAppender(appender);
      appender.stop();
    }
    if (line != null) {
      line.close();
    }
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  }
}
