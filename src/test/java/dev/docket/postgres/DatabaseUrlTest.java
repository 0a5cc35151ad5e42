package dev.docket.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseUrlTest {
  private static final String DEFAULTS = "?ApplicationName=docket&connectTimeout=5";

  @ParameterizedTest
  @CsvSource({
    "postgres://u:pw@h/d,                       h:5432/d,      u,   pw",
    "postgresql://u:pw@h:6000/d,                h:6000/d,      u,   pw",
    "jdbc:postgresql://h/d?user=u&password=pw,  h:5432/d,      u,   pw",
    "jdbc:postgresql://h/d?user=u&password=a+b, h:5432/d,      u,   a b",
    "postgres://u%40x:p%2Fw%3A%25+@h/d,         h:5432/d,      u@x, p/w:%+",
    "postgres://u:p:w@h/d,                      h:5432/d,      u,   p:w",
    "postgres://u:pw@[::1]:6000/d,              [::1]:6000/d,  u,   pw",
    "postgres://u@h/my%20db,                    h:5432/my+db,  u,   ''",
  })
  void aGoodUrlIsTakenApart(String url, String place, String user, String password) {
    assertThat(DatabaseAccess.parse(url, null, null))
        .isEqualTo(new DatabaseAccess("jdbc:postgresql://" + place + DEFAULTS, user, password));
  }

  @Test
  void ofSeveralServersThePrimaryIsMeant() {
    assertThat(DatabaseAccess.parse("postgres://u:pw@a,b:1/d", null, null).jdbcUrl())
        .isEqualTo(
            "jdbc:postgresql://a:5432,b:1/d"
                + "?ApplicationName=docket&connectTimeout=2&targetServerType=primary");
    assertThat(DatabaseAccess.parse("postgres://u:pw@a,b/d?connectTimeout=9", null, null).jdbcUrl())
        .contains("connectTimeout=9");
  }

  @ParameterizedTest
  @CsvSource({
    "sslmode=require,         sslmode=require",
    "channel_binding=require, channelBinding=require",
    "sslrootcert=/etc/ca.pem, sslrootcert=%2Fetc%2Fca.pem"
  })
  void parametersReachTheDriver(String given, String passedOn) {
    assertThat(DatabaseAccess.parse("postgres://u:pw@h/d?" + given, null, null).jdbcUrl())
        .contains(passedOn);
  }

  @Test
  void userAndPasswordBesideTheUrlWin() {
    assertThat(DatabaseAccess.parse("jdbc:postgresql://h/d?user=a&password=b", "u", "pw"))
        .isEqualTo(new DatabaseAccess("jdbc:postgresql://h:5432/d" + DEFAULTS, "u", "pw"));
  }

  @ParameterizedTest
  @CsvSource({
    "s3cret,                           not of the form",
    "mysql://u:s3cret@h/d,             which is not PostgreSQL",
    "jdbc:mysql://u:s3cret@h/d,        which is not PostgreSQL",
    "postgres://u:s3cret@/d,           names no host",
    "postgres://u:s3cret@h,            names no database",
    "postgres://u:s3cret@h/,           names no database",
    "postgres://h/d,                   names no user",
    "postgres://:s3cret@h/d,           names no user",
    "postgres://u:s3cret@h:x/d,        has a port that is not a number",
    "postgres://u:s3cret@h:70000/d,    has a port that is not a number",
    "postgres://u:s3cret/@h/d,         has a port that is not a number",
    "postgres://u:12/s3cret@h/d,       only the name of the database",
    "postgres://u:s3@cret@h/d,         more than one '@'",
    "postgres://u:s3cret%zz@h/d,       not followed by two hexadecimal digits",
    "postgres://u:s3cret@h h/d,        characters that no host name has",
    "postgres://u:s3cret@h/d?ssl_mode=require, that PostgreSQL's driver does not know",
    "postgres://u:s3cret@h/d?sslmode,  the parameter 'sslmode' without a value"
  })
  void aBadUrlIsNamedWithoutThePassword(String url, String problem) {
    var refusal =
        catchThrowableOfType(
            DatabaseUnavailable.class, () -> DatabaseAccess.parse(url, null, null));
    assertThat(refusal.problem()).contains(problem);
    assertThat(refusal).hasMessageNotContainingAny("s3cret", "12/", "cret@");
  }
}
