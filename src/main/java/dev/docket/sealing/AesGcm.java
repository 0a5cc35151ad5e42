package dev.docket.sealing;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in Galois/Counter Mode; what it makes begins with its nonce. */
final class AesGcm {

  static final int KEY_BYTES = 32;

  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private AesGcm() {}

  static SecretKey key(byte[] raw) {
    return new SecretKeySpec(raw, "AES");
  }

  static SecretKey freshKey(RandomGenerator random) {
    var raw = new byte[KEY_BYTES];
    random.nextBytes(raw);
    return key(raw);
  }

  /** A key that only who has both can make. */
  static SecretKey combined(SecretKey one, SecretKey other) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(one);
      return key(mac.doFinal(other.getEncoded()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] seal(SecretKey key, byte[] plain, byte[] bound, RandomGenerator random) {
    var nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      var cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, bound);
      return ByteBuffer.allocate(NONCE_BYTES + cipher.getOutputSize(plain.length))
          .put(nonce)
          .put(cipher.doFinal(plain))
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Empty if the key is another one, or anything was altered, be it in what it is bound to. */
  static Optional<byte[]> open(SecretKey key, byte[] sealed, byte[] bound) {
    if (sealed.length < NONCE_BYTES) {
      return Optional.empty();
    }
    var nonce = new byte[NONCE_BYTES];
    System.arraycopy(sealed, 0, nonce, 0, NONCE_BYTES);
    try {
      return Optional.of(
          cipher(Cipher.DECRYPT_MODE, key, nonce, bound)
              .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] bound)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(bound);
    return cipher;
  }
}
