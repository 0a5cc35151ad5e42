package dev.docket.postgres;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** The database that the operator names: DOCKET_DATABASE_URL if set, else spring.datasource.url. */
public final class ConfiguredDatabase {

  private ConfiguredDatabase() {}

  /** Looks it up without connecting; empty where Docket starts its own PostgreSQL. */
  public static Optional<DatabaseAccess> find(Environment environment) {
    return find(
            environment, "docket.database.url", "docket.database.user", "docket.database.password")
        .or(() ->
            find(
                environment,
                "spring.datasource.url",
                "spring.datasource.username",
                "spring.datasource.password"));
  }

  private static Optional<DatabaseAccess> find(
      Environment environment, String url, String user, String password) {
    var given = environment.getProperty(url);
    return isSet(given)
        ? Optional.of(
            DatabaseAccess.parse(
                given, environment.getProperty(user), environment.getProperty(password)))
        : Optional.empty();
  }

  private static boolean isSet(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
