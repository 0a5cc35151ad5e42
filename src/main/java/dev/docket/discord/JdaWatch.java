package dev.docket.discord;

import dev.docket.telemetry.Traces;
import dev.docket.telemetry.Traces.Span;
import dev.docket.telemetry.Work;
import dev.docket.telemetry.Work.Operation;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.Interceptor.Chain;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Times every request to Discord, and shows it as part of what it is made for. */
final class JdaWatch {

  private static final Pattern WORD = Pattern.compile("[a-z][a-z-]{0,30}|@[a-z]{1,10}|v[0-9]{1,2}");
  private static final Pattern ID = Pattern.compile("[0-9]+");

  /** JDA runs the checks of a request on the thread that sends it, right before it does. */
  private static final ThreadLocal<@Nullable Span> SENDER = new ThreadLocal<>();

  private final Traces traces;
  private final MeterRegistry registry;
  private final Timer waits;

  JdaWatch(Traces traces, MeterRegistry registry) {
    this.traces = traces;
    this.registry = registry;
    this.waits =
        Timer.builder("docket.discord.pace.waits")
            .description("How long requests waited for their turn, to stay within Discord's limits")
            .register(registry);
  }

  /** For requests that nobody collects figures of. */
  static JdaWatch unwatched() {
    return new JdaWatch(Traces.UNWATCHED, new CompositeMeterRegistry());
  }

  /** A check of a request that always holds, and says for whom it is sent. */
  static BooleanSupplier sentFor(Span sender) {
    return () -> {
      SENDER.set(sender);
      return true;
    };
  }

  void waited(long nanos) {
    waits.record(Duration.ofNanos(nanos));
  }

  Response see(Chain chain) throws IOException {
    var sender = SENDER.get();
    SENDER.remove();
    var request = chain.request();
    var route = route(request);
    if (!traces.isWatched()) {
      return timed(chain, route);
    }
    var work = new Work(Operation.DISCORD, request.method() + " " + route, Map.of());
    try (var span = traces.beginUnder(sender, work)) {
      span.outcome("no-answer", true);
      var response = timed(chain, route);
      span.outcome(Integer.toString(response.code()), response.code() >= 500);
      return response;
    }
  }

  private Response timed(Chain chain, String route) throws IOException {
    var begun = System.nanoTime();
    var outcome = "no-answer";
    try {
      var response = chain.proceed(chain.request());
      outcome = Integer.toString(response.code());
      return response;
    } finally {
      Timer.builder("docket.discord.requests")
          .tag("method", chain.request().method())
          .tag("route", route)
          .tag("outcome", outcome)
          .register(registry)
          .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }
  }

  /** What is asked for, without whom it is about; whatever is neither word nor id is a secret. */
  static String route(Request request) {
    return request.url().pathSegments().stream()
        .flatMap(it -> Stream.of(it.split(":")))
        .map(JdaWatch::part)
        .collect(Collectors.joining("/", "/", ""));
  }

  private static String part(String segment) {
    if (WORD.matcher(segment).matches()) {
      return segment;
    }
    return ID.matcher(segment).matches() ? "{id}" : "{…}";
  }
}
