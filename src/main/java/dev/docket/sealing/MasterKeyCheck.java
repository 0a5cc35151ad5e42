package dev.docket.sealing;

import dev.docket.postgres.LocalSecrets;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the master key, and makes sure that it is the one that belongs to the database. */
final class MasterKeyCheck {

  private static final String FILE = "master.key";

  /** What the proof is wrapped as; nobody has this id. */
  private static final long NOBODY = 0;

  private final JdbcClient jdbc;
  private final LocalSecrets secrets;
  private final RandomGenerator random;

  MasterKeyCheck(JdbcClient jdbc, LocalSecrets secrets, RandomGenerator random) {
    this.jdbc = jdbc;
    this.secrets = secrets;
    this.random = random;
  }

  /**
   * Returns the configured key, else the one in the data folder, which is made for a new database.
   *
   * @throws MasterKeyUnusable if there is none, or it is not the one
   */
  MasterKey find(@Nullable String configured) {
    var proof = proof();
    if (configured != null && !configured.isBlank()) {
      return checked(configured, "DOCKET_MASTER_KEY", proof);
    }
    if (!secrets.areKept()) {
      throw MasterKeyUnusable.missing();
    }
    var place = secrets.place(FILE);
    var kept = secrets.read(FILE);
    if (kept.isEmpty() && proof.isPresent()) {
      throw MasterKeyUnusable.lost(place);
    }
    return checked(kept.orElseGet(this::make), place, proof);
  }

  private String make() {
    var fresh = MasterKey.fresh(random);
    secrets.write(FILE, fresh);
    return fresh;
  }

  private MasterKey checked(String base64, String place, Optional<byte[]> proof) {
    var master = MasterKey.parse(base64, place, random);
    var known = proof.orElseGet(() -> prove(master));
    if (master.unwrap(NOBODY, 0, known).isEmpty()) {
      throw MasterKeyUnusable.wrong(place);
    }
    return master;
  }

  private Optional<byte[]> proof() {
    return jdbc.sql("select proof from privacy.master_key").query(byte[].class).optional();
  }

  /** Of two nodes that start at once with different keys, one is told so. */
  private byte[] prove(MasterKey master) {
    jdbc.sql("insert into privacy.master_key (proof) values (?) on conflict do nothing")
        .param(master.wrap(NOBODY, 0, AesGcm.freshKey(random)))
        .update();
    return proof().orElseThrow();
  }
}
