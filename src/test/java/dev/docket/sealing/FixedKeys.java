package dev.docket.sealing;

import dev.docket.eventlog.TextSealing;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import javax.crypto.SecretKey;

/** Keys that follow from the subject's id, without a database: sealing twice gives one token. */
public final class FixedKeys implements TextKeys {

  private final Set<Long> destroyed = new HashSet<>();

  /** Seals as it always did, so that golden files can hold what comes out. */
  public static TextSealing sealing() {
    return new SealedTexts(new FixedKeys(), new Random(1));
  }

  void destroy(long subjectId) {
    destroyed.add(subjectId);
  }

  @Override
  public Living living(long subjectId) {
    return new Living(1, key(subjectId));
  }

  @Override
  public Optional<SecretKey> find(long subjectId, int generation) {
    return destroyed.contains(subjectId) ? Optional.empty() : Optional.of(key(subjectId));
  }

  private static SecretKey key(long subjectId) {
    return AesGcm.freshKey(new Random(subjectId));
  }
}
