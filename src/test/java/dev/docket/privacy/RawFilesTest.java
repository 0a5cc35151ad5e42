package dev.docket.privacy;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.NOON;
import static dev.docket.support.Given.ruling;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.postgres.EmbeddedDatabase;
import dev.docket.privacy.PrivacyCommand.EraseSubject;
import dev.docket.sealing.Erasures;
import dev.docket.support.TestDocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody finds who has the files of the database and no Docket. */
class RawFilesTest {

  private static final String REASON = "sells stolen zażółć keys";
  private static final long SUBJECT = 20;

  @TempDir Path folder;

  @Test
  void noFileEverHoldsATextAndNoTableHoldsTheKeyAfterAnErasure() {
    var key =
        inDocket(docket -> {
          docket
              .commands()
              .send(new BanMember(ruling(REASON), null, 0), Origin.of(1, Source.CLI, "ban"));
          assertThat(docket.queries().askLatest(new FindCase(GUILD, 1)).reason()).isEqualTo(REASON);
          return docket
              .get(JdbcClient.class)
              .sql("select wrapped from privacy.subject_key where subject_id = ?")
              .param(SUBJECT)
              .query(byte[].class)
              .single();
        });
    assertThat(filesWith(folder, REASON.getBytes(UTF_8))).isEmpty();
    assertThat(filesWith(folder, "sells stolen".getBytes(UTF_8))).isEmpty();
    assertThat(filesWith(tables(), "case.member-banned".getBytes(UTF_8))).isNotEmpty();
    assertThat(filesWith(tables(), key)).isNotEmpty();

    var reason =
        inDocket(docket -> {
          docket
              .commands()
              .send(new EraseSubject(SUBJECT, 1, NOON), Origin.of(1, Source.CLI, "erase"));
          docket.get(Erasures.class).destroyKeys(SUBJECT, 1);
          assertThat(docket.get(Erasures.class).scrub()).isTrue();
          return docket.queries().askLatest(new FindCase(GUILD, 1)).reason();
        });
    assertThat(reason).isEqualTo("[erased]");
    assertThat(filesWith(tables(), key)).isEmpty();
    assertThat(filesWith(folder, REASON.getBytes(UTF_8))).isEmpty();
  }

  private interface Work<T> {
    T in(TestDocket docket);
  }

  /** The server writes everything to its files when it stops. */
  private <T> T inDocket(Work<T> work) {
    try (var database = EmbeddedDatabase.start(folder);
        var docket = TestDocket.start(database.access())) {
      return work.in(docket);
    }
  }

  private Path tables() {
    return folder.resolve("postgres/cluster/base");
  }

  private static List<Path> filesWith(Path root, byte[] bytes) {
    var wanted = new String(bytes, ISO_8859_1);
    try (var files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(it -> !it.toString().contains("programs-"))
          .filter(it -> content(it).contains(wanted))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file, ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
