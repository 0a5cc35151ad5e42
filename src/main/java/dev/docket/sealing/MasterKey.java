package dev.docket.sealing;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKey;

/** Wraps the keys of all subjects; it never enters the database. */
final class MasterKey {

  private final SecretKey key;
  private final RandomGenerator random;

  private MasterKey(SecretKey key, RandomGenerator random) {
    this.key = key;
    this.random = random;
  }

  /**
   * Reads a key.
   *
   * @param place where it was found, as the operator calls it
   * @throws MasterKeyUnusable if it is not the base64 of 32 bytes
   */
  static MasterKey parse(String base64, String place, RandomGenerator random) {
    byte[] raw;
    try {
      raw = Base64.getDecoder().decode(base64.strip());
    } catch (IllegalArgumentException e) {
      throw MasterKeyUnusable.malformed(place, "it is not base64");
    }
    if (raw.length != AesGcm.KEY_BYTES) {
      throw MasterKeyUnusable.malformed(place, "it has %d bytes".formatted(raw.length));
    }
    return new MasterKey(AesGcm.key(raw), random);
  }

  static String fresh(RandomGenerator random) {
    return Base64.getEncoder().encodeToString(AesGcm.freshKey(random).getEncoded());
  }

  byte[] wrap(long subjectId, int generation, SecretKey subjectKey) {
    return AesGcm.seal(key, subjectKey.getEncoded(), bound(subjectId, generation), random);
  }

  /** Empty if it was wrapped by another master key, for another subject, or altered since. */
  Optional<SecretKey> unwrap(long subjectId, int generation, byte[] wrapped) {
    return AesGcm.open(key, wrapped, bound(subjectId, generation)).map(AesGcm::key);
  }

  private static byte[] bound(long subjectId, int generation) {
    return ByteBuffer.allocate(Long.BYTES + Integer.BYTES)
        .putLong(subjectId)
        .putInt(generation)
        .array();
  }
}
