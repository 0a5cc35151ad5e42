package dev.docket.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.postgres.LocalSecrets;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which master key Docket starts with, and with which it does not. */
class MasterKeyTest {

  private static final String ANOTHER = MasterKey.fresh(new Random(1));

  @TempDir Path folder;

  private static MasterKeyCheck check(PostgreSql.Fresh database, LocalSecrets secrets) {
    return new MasterKeyCheck(
        JdbcClient.create(database.dataSource()), secrets, new SecureRandom());
  }

  @Test
  void besideItsOwnDatabaseDocketMakesAKeyThatOnlyItsOwnerCanRead() throws IOException {
    try (var database = PostgreSql.freshDatabase()) {
      var check = check(database, new LocalSecrets(folder));
      var made = check.find("");
      var wrapped = made.wrap(20, 1, AesGcm.freshKey(new Random(2)));

      assertThat(check.find(null).unwrap(20, 1, wrapped)).isPresent();
      var mode = Files.getPosixFilePermissions(folder.resolve("master.key"));
      assertThat(PosixFilePermissions.toString(mode)).isEqualTo("rw-------");
    }
  }

  @Test
  void aFileThatIsLostIsNotMadeAnew() throws IOException {
    try (var database = PostgreSql.freshDatabase()) {
      var check = check(database, new LocalSecrets(folder));
      check.find(null);
      Files.delete(folder.resolve("master.key"));

      assertThatExceptionOfType(MasterKeyUnusable.class)
          .isThrownBy(() -> check.find(null))
          .withMessageContaining("is missing from " + folder.resolve("master.key"))
          .withMessageContaining("from the backup");
      assertThat(folder).isEmptyDirectory();
    }
  }

  @Test
  void aDatabaseOfYoursNeedsAKeyOfYours() {
    try (var database = PostgreSql.freshDatabase()) {
      assertThatExceptionOfType(MasterKeyUnusable.class)
          .isThrownBy(() -> check(database, new LocalSecrets(null)).find(" "))
          .withMessageContaining("openssl rand -base64 32")
          .withMessageContaining("DOCKET_MASTER_KEY");
    }
  }

  @Test
  void aKeyThatIsNoneIsRefusedWithoutShowingIt() {
    try (var database = PostgreSql.freshDatabase()) {
      var check = check(database, new LocalSecrets(null));
      assertThatExceptionOfType(MasterKeyUnusable.class)
          .isThrownBy(() -> check.find("my secret!"))
          .withMessageContaining("it is not base64")
          .withMessageNotContaining("my secret");
      assertThatExceptionOfType(MasterKeyUnusable.class)
          .isThrownBy(() -> check.find("c2hvcnQ="))
          .withMessageContaining("it has 5 bytes");
    }
  }

  @Test
  void withAnotherKeyThanBeforeDocketDoesNotStartAndWritesNothing() {
    try (var database = PostgreSql.freshDatabase()) {
      TestDocket.start(database.access()).close();
      var jdbc = JdbcClient.create(database.dataSource());
      var before = rows(jdbc);

      assertThatExceptionOfType(RuntimeException.class)
          .isThrownBy(() -> TestDocket.start(database.access(), "docket.master-key=" + ANOTHER))
          .havingRootCause()
          .isInstanceOf(MasterKeyUnusable.class)
          .withMessageContaining("not the one that this database's texts are sealed under");
      assertThat(rows(jdbc)).isEqualTo(before);
      TestDocket.start(database.access()).close();
    }
  }

  private static String rows(JdbcClient jdbc) {
    return jdbc.sql(
            "select (select count(*) from follower) || ' ' || (select max(moved_at) from follower)"
                + " || ' ' || (select string_agg(proof::text, ' ') from privacy.master_key)")
        .query(String.class)
        .single();
  }
}
