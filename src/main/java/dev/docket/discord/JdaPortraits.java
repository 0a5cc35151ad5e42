package dev.docket.discord;

import dev.docket.pictures.Portrait;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Fetches pictures from where Discord keeps them, and from nowhere else. */
final class JdaPortraits implements Portraits {

  static final String DISCORD = "https://cdn.discordapp.com/";

  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final int MOST_BYTES = 1 << 20;
  private static final String SIZE = "?size=256";

  private final String home;
  private final OkHttpClient client;

  JdaPortraits(String home) {
    this(home, PATIENCE);
  }

  JdaPortraits(String home, Duration patience) {
    this.home = home;
    this.client =
        new OkHttpClient.Builder()
            .callTimeout(patience)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .build();
  }

  @Override
  public Optional<Portrait> find(@Nullable String address) {
    if (address == null || !address.startsWith(home)) {
      return Optional.empty();
    }
    var still = address.replaceFirst("\\.[a-z]+$", ".png") + SIZE;
    var request = new Request.Builder().url(still).build();
    try (var response = client.newCall(request).execute()) {
      return response.isSuccessful() && isPng(response) ? read(response) : Optional.empty();
    } catch (IOException unreachable) {
      return Optional.empty();
    }
  }

  private static boolean isPng(Response response) {
    var type = response.body().contentType();
    return type != null && "image".equals(type.type()) && "png".equals(type.subtype());
  }

  /** What the answer says of its length is not relied on. */
  private static Optional<Portrait> read(Response response) throws IOException {
    var bytes = response.body().byteStream().readNBytes(MOST_BYTES + 1);
    return bytes.length > MOST_BYTES ? Optional.empty() : Portrait.ofPng(bytes);
  }
}
