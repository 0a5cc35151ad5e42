package dev.docket.discord;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The Discord to connect to.
 *
 * @param restUrl another REST API than Discord's own
 * @param gatewayUrl another gateway than Discord's own
 */
public record DiscordAddress(String token, @Nullable String restUrl, @Nullable String gatewayUrl) {

  private static final List<String> FILES =
      List.of("https://cdn.discordapp.com/", "https://media.discordapp.net/");

  static DiscordAddress of(DiscordSettings settings) {
    return new DiscordAddress(
        String.valueOf(settings.token()),
        blankToNull(settings.restUrl()),
        blankToNull(settings.gatewayUrl()));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  /** What the addresses of files begin with that people hand over. */
  List<String> homesOfFiles() {
    return restUrl == null
        ? FILES
        : Stream.concat(FILES.stream(), Stream.of(URI.create(restUrl).resolve("/cdn/").toString()))
            .toList();
  }

  @Override
  public String toString() {
    return "DiscordAddress[" + restUrl + ", " + gatewayUrl + "]";
  }
}
