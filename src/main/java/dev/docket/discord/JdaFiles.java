package dev.docket.discord;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Fetches files from where Discord keeps them, and from nowhere else. */
final class JdaFiles {

  private final List<String> homes;
  private final OkHttpClient client;

  /**
   * Trusts no address that leads elsewhere.
   *
   * @param homes what addresses begin with, up to a slash after the host
   * @param patience for one file
   */
  JdaFiles(List<String> homes, Duration patience) {
    this.homes = homes;
    this.client =
        new OkHttpClient.Builder()
            .callTimeout(patience)
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  /** Empty if the file is elsewhere, not there, not wanted or too large. */
  Optional<byte[]> fetch(String address, int mostBytes, Predicate<Response> wanted) {
    if (homes.stream().noneMatch(address::startsWith)) {
      return Optional.empty();
    }
    try (var response = client.newCall(new Request.Builder().url(address).build()).execute()) {
      return response.isSuccessful() && wanted.test(response)
          ? read(response, mostBytes)
          : Optional.empty();
    } catch (IOException unreachable) {
      return Optional.empty();
    }
  }

  /** What the answer says of its length is not relied on. */
  private static Optional<byte[]> read(Response response, int mostBytes) throws IOException {
    var bytes = response.body().byteStream().readNBytes(mostBytes + 1);
    return bytes.length > mostBytes ? Optional.empty() : Optional.of(bytes);
  }
}
