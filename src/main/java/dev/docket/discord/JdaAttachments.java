package dev.docket.discord;

import dev.docket.discord.Asked.Attachment;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/** Fetches files from where Discord keeps them, and from nowhere else. */
final class JdaAttachments implements Attachments {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<String> homes;
  private final OkHttpClient client;

  /**
   * With patience for files of a reasonable size.
   *
   * @param homes what addresses begin with, up to a slash after the host
   */
  JdaAttachments(List<String> homes) {
    this(homes, PATIENCE);
  }

  JdaAttachments(List<String> homes, Duration patience) {
    this.homes = homes;
    this.client =
        new OkHttpClient.Builder()
            .callTimeout(patience)
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
  }

  @Override
  public Optional<byte[]> fetch(Attachment file, int mostBytes) {
    if (homes.stream().noneMatch(file.url()::startsWith)) {
      return Optional.empty();
    }
    try (var response = client.newCall(new Request.Builder().url(file.url()).build()).execute()) {
      return response.isSuccessful() ? read(response, mostBytes) : Optional.empty();
    } catch (IOException unreachable) {
      return Optional.empty();
    }
  }

  /** What the answer says of its length is not relied on. */
  private static Optional<byte[]> read(Response response, int mostBytes) throws IOException {
    var source = response.body().source();
    return source.request(mostBytes + 1L) ? Optional.empty() : Optional.of(source.readByteArray());
  }
}
