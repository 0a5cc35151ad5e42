package dev.docket.discord;

import org.jspecify.annotations.Nullable;

/**
 * The Discord to connect to.
 *
 * @param restUrl another REST API than Discord's own
 * @param gatewayUrl another gateway than Discord's own
 */
public record DiscordAddress(String token, @Nullable String restUrl, @Nullable String gatewayUrl) {

  static DiscordAddress of(DiscordSettings settings) {
    return new DiscordAddress(
        String.valueOf(settings.token()),
        blankToNull(settings.restUrl()),
        blankToNull(settings.gatewayUrl()));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  @Override
  public String toString() {
    return "DiscordAddress[" + restUrl + ", " + gatewayUrl + "]";
  }
}
