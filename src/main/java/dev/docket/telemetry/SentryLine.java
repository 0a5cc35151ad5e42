package dev.docket.telemetry;

import io.sentry.IScopes;
import io.sentry.NoOpLogger;
import io.sentry.SamplingContext;
import io.sentry.Sentry;
import io.sentry.SentryEvent;
import io.sentry.SentryOptions;
import io.sentry.protocol.SentryException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The line to Sentry, which carries only what was made for it, and never holds anybody up. */
final class SentryLine implements AutoCloseable {

  private static final Duration LONGEST_CALL = Duration.ofSeconds(5);
  private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(1);
  private static final int MOST_WAITING = 200;

  private final IScopes scopes;

  SentryLine(SentrySettings settings) {
    Sentry.init(options(settings));
    this.scopes = Sentry.getCurrentScopes();
  }

  IScopes scopes() {
    return scopes;
  }

  private static SentryOptions options(SentrySettings settings) {
    var options = new SentryOptions();
    options.setDsn(settings.dsn());
    options.setEnvironment(settings.environment());
    options.setRelease(release());
    options.setEnableExternalConfiguration(false);
    options.setLogger(NoOpLogger.getInstance());
    options.setSendDefaultPii(false);
    options.setAttachServerName(false);
    options.setAttachThreads(false);
    options.setSendModules(false);
    options.setEnableUncaughtExceptionHandler(false);
    options.setEnableShutdownHook(false);
    options.setEnableAutoSessionTracking(false);
    options.setMaxQueueSize(MOST_WAITING);
    options.setConnectionTimeoutMillis((int) LONGEST_CALL.toMillis());
    options.setReadTimeoutMillis((int) LONGEST_CALL.toMillis());
    options.setShutdownTimeoutMillis(LONGEST_GOODBYE.toMillis());
    options.setFlushTimeoutMillis(LONGEST_GOODBYE.toMillis());
    options.addInAppInclude("dev.docket");
    options.setTracesSampler(it -> share(it, settings));
    options.setBeforeSend((event, _) -> scrubbed(event));
    return options;
  }

  private static @Nullable String release() {
    var version = SentryLine.class.getPackage().getImplementationVersion();
    return version == null ? null : "docket@" + version;
  }

  private static double share(SamplingContext sampling, SentrySettings settings) {
    var context = sampling.getTransactionContext();
    var parent = context.getParentSampled();
    if (parent != null) {
      return parent ? 1 : 0;
    }
    return Objects.equals(context.getOperation(), Work.Operation.PROJECTION.code())
        ? settings.batches()
        : settings.traces();
  }

  /** What an exception says may quote what people wrote; it stays in the log. */
  private static SentryEvent scrubbed(SentryEvent event) {
    var exceptions = Objects.requireNonNullElse(event.getExceptions(), List.<SentryException>of());
    exceptions.forEach(it -> it.setValue(null));
    event.setExceptions(exceptions.stream().filter(it -> !During.isNamed(it.getType())).toList());
    event.setUser(null);
    event.setRequest(null);
    event.setServerName(null);
    return event;
  }

  @Override
  public void close() {
    scopes.close();
  }
}
