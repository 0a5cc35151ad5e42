package dev.docket.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.support.PostgreSql;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseConfigurationTest {
  @RegisterExtension static final PostgreSql postgres = new PostgreSql();
  @TempDir Path folder;

  @Import(DatabaseConfiguration.class)
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    FlywayAutoConfiguration.class
  })
  static class Application {}

  @Test
  void withoutSettingsTheDatabaseLivesInTheDataFolderAndStopsWithTheContext() {
    try (var context = run()) {
      assertThat(ask(context)).isEqualTo("docket");
      assertThat(EmbeddedDatabase.attach(folder)).isPresent();
      try (var tool = run("docket.database.attach=true")) {
        assertThat(ask(tool)).isEqualTo("docket");
      }
      assertThat(ask(context)).isEqualTo("docket");
    }
    assertThat(EmbeddedDatabase.attach(folder)).isEmpty();
  }

  @Test
  void aConfiguredDatabaseIsUsedInstead() {
    var access = postgres.access();
    for (var names : List.of("docket.database.%s user", "spring.datasource.%s username")) {
      var prefix = names.substring(0, names.indexOf("%"));
      var user = names.substring(names.indexOf(' ') + 1);
      try (var context =
          run(
              prefix + "url=" + access.jdbcUrl(),
              prefix + user + "=" + access.user(),
              prefix + "password=" + access.password())) {
        assertThat(access.jdbcUrl()).endsWith("/" + ask(context));
        assertThat(context.getBean(DataSource.class)).isNotNull();
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theOperatorReadsProblemAndAdviceInsteadOfAStackTrace() {
    var console = new ByteArrayOutputStream();
    var before = System.err;
    System.setErr(new PrintStream(console));
    try {
      assertThatThrownBy(() -> run("docket.database.url=postgres://u:s3cret@h:x/d"))
          .hasRootCauseInstanceOf(DatabaseUnavailable.class);
    } finally {
      System.setErr(before);
    }
    assertThat(console.toString())
        .contains("APPLICATION FAILED TO START", "has a port that is not a number", "Action:")
        .doesNotContain("s3cret", "\tat ");
  }

  private ConfigurableApplicationContext run(String... properties) {
    return new SpringApplicationBuilder(Application.class)
        .web(WebApplicationType.NONE)
        .registerShutdownHook(false)
        .bannerMode(Banner.Mode.OFF)
        .run(
            Stream.concat(Stream.of("docket.data-folder=" + folder), Stream.of(properties))
                .map(property -> "--" + property)
                .toArray(String[]::new));
  }

  private static String ask(ConfigurableApplicationContext context) {
    return context
        .getBean(JdbcTemplate.class)
        .queryForObject("select current_database()", String.class);
  }
}
