package dev.docket.sealing;

import java.util.Optional;
import javax.crypto.SecretKey;

/** The keys of subjects, as sealing needs them. */
interface TextKeys {

  /** The key to seal a subject's next text with; made if there is none. */
  Living living(long subjectId);

  /** The key to open with; empty if it was destroyed. */
  Optional<SecretKey> find(long subjectId, int generation);

  /** A key to seal with. */
  record Living(int generation, SecretKey key) {}
}
