package dev.docket.discord;

/** Discord does not accept the bot's token. */
public final class TokenRefused extends RuntimeException {

  TokenRefused() {
    super("Discord does not accept the bot token");
  }
}
