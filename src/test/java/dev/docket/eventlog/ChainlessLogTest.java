package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.support.PostgreSql;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChainlessLogTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static FluentConfiguration migrations(String schema) {
    return Flyway.configure()
        .dataSource(postgres.dataSource())
        .schemas(schema)
        .locations("classpath:db/migration");
  }

  @Test
  void aLogWithoutTheChainIsRefusedInPlainWords() {
    migrations("old").target("2").load().migrate();
    JdbcClient.create(postgres.dataSource())
        .sql(
            "insert into old.event values (1, 7, 't', 's', 0, gen_random_uuid(), 'n', 1, now(),"
                + " '{}', '{}')")
        .update();

    assertThatExceptionOfType(FlywayException.class)
        .isThrownBy(() -> migrations("old").load().migrate())
        .withMessageContaining("written by an unreleased version of Docket, without the hash chain")
        .withMessageContaining("Move the data folder away");
  }

  @Test
  void anEmptyOneIsTakenAlong() {
    migrations("empty").target("2").load().migrate();

    assertThat(migrations("empty").target("3").load().migrate().success).isTrue();
  }
}
