package dev.docket.discord;

import org.jspecify.annotations.Nullable;

/**
 * The Discord to connect to.
 *
 * @param restUrl another REST API than Discord's own
 * @param gatewayUrl another gateway than Discord's own
 */
public record DiscordAddress(String token, @Nullable String restUrl, @Nullable String gatewayUrl) {

  @Override
  public String toString() {
    return "DiscordAddress[" + restUrl + ", " + gatewayUrl + "]";
  }
}
