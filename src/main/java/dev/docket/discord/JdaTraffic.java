package dev.docket.discord;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor.Chain;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps JDA's REST calls, all together, within what Discord allows a bot. JDA itself honours each
 * route's limits, but knows no limit over all routes before it is hit, and takes a 429 without a
 * time as leave to ask again at once.
 */
final class JdaTraffic {

  private static final Logger LOG = LoggerFactory.getLogger(JdaTraffic.class);
  private static final Duration CONNECTING = Duration.ofSeconds(5);
  private static final Duration ANSWERING = Duration.ofSeconds(8);
  static final int BROKEN = 500;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int MOST_DOUBLINGS = 6;
  private static final String RETRY_AFTER = "Retry-After";

  /** Nothing that JDA should try again by itself. */
  static final class Failed extends ProtocolException {
    Failed(String cause) {
      super(cause);
    }
  }

  private final Pace pace;
  private final InvalidRequests invalid;
  private final RandomGenerator random;
  private final JdaWatch watch;
  private final Map<String, Integer> untimed = new ConcurrentHashMap<>();

  JdaTraffic(InstantSource clock, RandomGenerator random, JdaWatch watch) {
    this.watch = watch;
    this.pace = new Pace(System::nanoTime);
    this.invalid = new InvalidRequests(clock);
    this.random = random;
  }

  OkHttpClient.Builder client() {
    return new OkHttpClient.Builder()
        .connectionPool(new ConnectionPool(16, 10, TimeUnit.SECONDS))
        .connectTimeout(CONNECTING)
        .readTimeout(ANSWERING)
        .addInterceptor(watch::see)
        .addInterceptor(this::ask)
        .addNetworkInterceptor(this::pass);
  }

  boolean isPaused() {
    return invalid.pausedUntil().isPresent();
  }

  /**
   * JDA itself would hold a route for seconds while it asks again; Docket asks once more, and
   * leaves the rest to whoever asked.
   */
  private Response ask(Chain chain) throws IOException {
    var request = chain.request();
    if (isAnswer(request)) {
      return chain.proceed(request);
    }
    var until = invalid.pausedUntil();
    if (until.isPresent()) {
      throw new Failed("Discord refused too much and is left alone until " + until.get());
    }
    if (JdaOnce.isFor(request)) {
      return JdaOnce.ask(chain);
    }
    var response = chain.proceed(request);
    if (response.code() >= BROKEN) {
      response.close();
      response = chain.proceed(request);
    }
    if (response.code() >= BROKEN) {
      response.close();
      throw new Failed("Discord answered " + response.code());
    }
    return response;
  }

  /** Every request on the wire, also those that the HTTP client repeats by itself. */
  private Response pass(Chain chain) throws IOException {
    var request = chain.request();
    var begun = System.nanoTime();
    try {
      pace.await(isAnswer(request));
      watch.waited(System.nanoTime() - begun);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Docket is shutting down");
    }
    var response = chain.proceed(request);
    var scope = Objects.requireNonNullElse(response.header("X-RateLimit-Scope"), "");
    if (InvalidRequests.counts(response.code(), scope)) {
      count();
    }
    return response.code() == TOO_MANY_REQUESTS
        ? timed(request, response)
        : passed(request, response);
  }

  private void count() {
    var before = isPaused();
    invalid.add();
    if (!before && isPaused()) {
      LOG.error(
          "Discord refused {} requests within ten minutes and bans an address at 10,000: Docket"
              + " stops asking for a while. Look at the refusals before this line.",
          InvalidRequests.MOST);
    }
  }

  private Response passed(Request request, Response response) {
    untimed.remove(route(request));
    return response;
  }

  /** JDA reads whole seconds, and a time that is missing as none at all. */
  private Response timed(Request request, Response response) {
    var said = seconds(response.header(RETRY_AFTER));
    var seconds = said >= 0 ? said : backOff(untimed.merge(route(request), 1, Integer::sum));
    return response.newBuilder().header(RETRY_AFTER, Long.toString(seconds)).build();
  }

  private long backOff(int refusals) {
    var most = 1L << Math.min(refusals, MOST_DOUBLINGS);
    return most / 2 + random.nextLong(most / 2 + 1);
  }

  private static long seconds(@Nullable String header) {
    try {
      return header == null ? -1 : (long) Math.ceil(Double.parseDouble(header));
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  private static String route(Request request) {
    return request.method() + request.url().encodedPath();
  }

  /** A user waits three seconds at most for the answer to an interaction. */
  private static boolean isAnswer(Request request) {
    var path = request.url().encodedPath();
    return path.contains("/interactions/") || path.contains("/webhooks/");
  }
}
