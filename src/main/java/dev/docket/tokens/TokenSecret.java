package dev.docket.tokens;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A token as its owner holds it: {@code docket_<guild>_<number>_<secret>}. Whose it would be can be
 * read; whether it is, only the secret tells.
 *
 * @param secret 32 random bytes in URL-safe Base64
 */
public record TokenSecret(long guildId, int number, String secret) {

  /** How many random bytes a secret is made of. */
  public static final int BYTES = 32;

  private static final Pattern FORM =
      Pattern.compile("docket_([1-9][0-9]{0,18})_([1-9][0-9]{0,8})_([A-Za-z0-9_-]{43})");

  /**
   * The secret part of a token that is still to be issued.
   *
   * @param random {@link #BYTES} that nobody can guess
   */
  public static String of(byte[] random) {
    if (random.length != BYTES) {
      throw new IllegalArgumentException("a secret takes " + BYTES + " random bytes");
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  /** Reads a token; empty if it is none, whatever else it is. */
  public static Optional<TokenSecret> parse(String text) {
    var form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TokenSecret(
              Long.parseLong(form.group(1)), Integer.parseInt(form.group(2)), form.group(3)));
    } catch (NumberFormatException tooLarge) {
      return Optional.empty();
    }
  }

  /**
   * What is kept in place of a secret. One round of SHA-256 does: nobody guesses 256 random bits,
   * so there is nothing that a slower hash would slow down.
   */
  public static String hashOf(String secret) {
    return HexFormat.of().formatHex(digest(secret));
  }

  /** Whether a hash is this secret's; how long it takes tells nothing. */
  boolean matches(String hash) {
    return MessageDigest.isEqual(digest(secret), HexFormat.of().parseHex(hash));
  }

  private static byte[] digest(String secret) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** As its owner is shown it, once. */
  public String text() {
    return "docket_" + guildId + "_" + number + "_" + secret;
  }

  /** Without the secret. */
  @Override
  public String toString() {
    return "TokenSecret[guildId=" + guildId + ", number=" + number + "]";
  }
}
