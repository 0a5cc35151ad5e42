package dev.docket.postgres;

import org.flywaydb.core.Flyway;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * Hands Spring Boot the database: DOCKET_DATABASE_URL if set, else spring.datasource.url, else our
 * own PostgreSQL in the data folder.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
public class DatabaseConfiguration {

  /**
   * The pool is built from this bean, so Spring closes the pool before it closes this, and with
   * this the embedded server.
   */
  @Bean
  JdbcConnectionDetails databaseConnection(DatabaseSettings settings, Environment environment) {
    var configured = ConfiguredDatabase.find(environment);
    if (configured.isPresent()) {
      configured.get().verify();
      return new DatabaseConnection(configured.get(), () -> {});
    }
    var outside = settings.database();
    if (outside.attach()) {
      var running = EmbeddedDatabase.attach(settings.folder());
      if (running.isPresent()) {
        return new DatabaseConnection(running.get(), () -> {});
      }
    }
    if (!outside.create() && !EmbeddedDatabase.exists(settings.folder())) {
      throw new DatabaseUnavailable(
          "There is no database of Docket's in " + settings.folder().toAbsolutePath() + ".",
          "Start Docket there first, or name its folder in DOCKET_DATA_FOLDER or its database in"
              + " DOCKET_DATABASE_URL.");
    }
    var embedded = EmbeddedDatabase.start(settings.folder());
    return new DatabaseConnection(embedded.access(), embedded::close);
  }

  @Bean
  SchemaHealth schemaHealthIndicator(Flyway flyway) {
    return new SchemaHealth(flyway);
  }

  @Bean
  LocalSecrets localSecrets(DatabaseSettings settings, Environment environment) {
    return new LocalSecrets(
        ConfiguredDatabase.find(environment).isPresent() ? null : settings.folder());
  }
}
