package dev.docket.kernel;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** Short marks by which it is told whether something is still what was shown. */
public final class Digests {

  private static final int BYTES = 10;
  private static final int RADIX = 36;

  private Digests() {}

  /** At most 16 small letters and digits; the same for the same text, on every node. */
  public static String mark(String text) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new BigInteger(1, Arrays.copyOf(digest, BYTES)).toString(RADIX);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
