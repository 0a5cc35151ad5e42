package dev.docket.discord;

import dev.docket.pictures.Portrait;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Fetches the pictures of people. */
final class JdaPortraits implements Portraits {

  static final String DISCORD = "https://cdn.discordapp.com/";

  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final int MOST_BYTES = 1 << 20;
  private static final String SIZE = "?size=256";

  private final JdaFiles files;

  JdaPortraits(String home) {
    this(home, PATIENCE);
  }

  JdaPortraits(String home, Duration patience) {
    this.files = new JdaFiles(List.of(home), patience);
  }

  @Override
  public Optional<Portrait> find(@Nullable String address) {
    if (address == null) {
      return Optional.empty();
    }
    var still = address.replaceFirst("\\.[a-z]+$", ".png") + SIZE;
    return files.fetch(still, MOST_BYTES, JdaPortraits::isPng).flatMap(Portrait::ofPng);
  }

  private static boolean isPng(Response response) {
    var type = response.body().contentType();
    return type != null && "image".equals(type.type()) && "png".equals(type.subtype());
  }
}
