package dev.docket.discord;

import java.io.IOException;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.Interceptor.Chain;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/**
 * Requests that make a channel are sent once, whatever becomes of the answer: Discord drops no
 * repeated one, as it does with messages, and whoever asked looks for the channel instead.
 */
final class JdaOnce {

  private static final Pattern CHANNELS = Pattern.compile(".*/guilds/\\d+/channels");

  private JdaOnce() {}

  static boolean isFor(Request request) {
    return request.method().equals("POST")
        && CHANNELS.matcher(request.url().encodedPath()).matches();
  }

  static Response ask(Chain chain) throws IOException {
    var request = chain.request();
    var body = new Once(Objects.requireNonNull(request.body()));
    Response response;
    try {
      response = chain.proceed(request.newBuilder().post(body).build());
    } catch (IOException e) {
      throw new JdaTraffic.Failed("Discord gave no answer: " + e.getMessage());
    }
    if (response.code() >= JdaTraffic.BROKEN) {
      response.close();
      throw new JdaTraffic.Failed("Discord answered " + response.code());
    }
    return response;
  }

  /** What the HTTP client cannot write twice, it does not send again by itself. */
  private static final class Once extends RequestBody {

    private final RequestBody body;

    Once(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }

    @Override
    public boolean isOneShot() {
      return true;
    }
  }
}
