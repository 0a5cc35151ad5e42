package dev.docket.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.docket.support.PostgreSql;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseCheckTest {
  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  @Test
  void aGoodDatabaseIsAccepted() {
    postgres.access().verify();
  }

  @Test
  void aWrongPasswordIsNamedAsSuch() {
    var refusal = refusalOf(login("docket", "s3cret"));
    assertThat(refusal.problem())
        .isEqualTo(
            "The database at %s refuses the password of user 'docket'."
                .formatted(postgres.access().place()));
    assertThat(refusal).hasMessageNotContaining("s3cret");
  }

  @Test
  void aMissingDatabaseIsNamedAsSuch() {
    var there = postgres.access();
    var url = there.jdbcUrl().replaceFirst("/[^/]*$", "/nowhere");
    assertThat(refusalOf(new DatabaseAccess(url, there.user(), there.password())).problem())
        .startsWith("There is no such database:")
        .endsWith("/nowhere.");
  }

  @Test
  void aServerThatIsDownIsNamedAsSuch() throws IOException {
    int port;
    try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    assertThat(refusalOf(at("127.0.0.1:" + port)).problem())
        .isEqualTo("Nothing answers at the configured database 127.0.0.1:%d/d.".formatted(port));
  }

  @Test
  void aHostWithoutAddressIsNamedAsSuch() {
    assertThat(refusalOf(at("no-such-host.invalid")).problem())
        .isEqualTo(
            "The host of the configured database no-such-host.invalid:5432/d has no address.");
  }

  @Test
  void aServerWithoutTlsIsNamedAsSuch() {
    var there = postgres.access();
    var url = there.jdbcUrl() + "?sslmode=require";
    assertThat(refusalOf(new DatabaseAccess(url, there.user(), there.password())).problem())
        .contains("does not support SSL");
  }

  @Test
  void aServerThatAcceptsAndKeepsSilentIsGivenUp() throws IOException {
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(refusalOf(at("127.0.0.1:" + silent.getLocalPort())).problem())
          .contains("did not answer within 5 seconds");
    }
  }

  @Test
  void ofSeveralServersOneThatIsDownOrSilentIsPassedOver() throws IOException {
    var there = postgres.access();
    try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var hosts = "//127.0.0.1:1,127.0.0.1:" + silent.getLocalPort() + ",";
      var url = there.jdbcUrl().replaceFirst("//", hosts);
      DatabaseAccess.parse(url, there.user(), there.password()).verify();
    }
  }

  @Test
  void aStandbyIsNamedAsSuchAndPassedOverForItsPrimary() {
    try (var primary = TestServer.start();
        var standby = primary.synchronousStandby()) {
      assertThat(refusalOf(standby.access()).problem()).endsWith("can only be read.");
      standby.accessOr(primary).verify();
      assertThat(refusalOf(standby.accessOr(standby)).problem())
          .startsWith("None of the configured servers 127.0.0.1:");
    }
  }

  private static DatabaseAccess login(String user, String password) {
    return new DatabaseAccess(postgres.access().jdbcUrl(), user, password);
  }

  private static DatabaseAccess at(String hostAndPort) {
    return DatabaseAccess.parse("postgres://u:s3cret@" + hostAndPort + "/d", null, null);
  }

  private static DatabaseUnavailable refusalOf(DatabaseAccess access) {
    return catchThrowableOfType(DatabaseUnavailable.class, access::verify);
  }
}
