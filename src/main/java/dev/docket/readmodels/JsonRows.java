package dev.docket.readmodels;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes rows of a read model many at a time: as one array of JSON, in one statement,
 * with a row's fields named as its columns.
 */
public final class JsonRows {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .changeDefaultVisibility(it -> it.withFieldVisibility(Visibility.ANY))
          .build();

  private final JdbcClient tables;

  /** Rows of the tables that the client sees. */
  public JsonRows(JdbcClient tables) {
    this.tables = tables;
  }

  /** A statement of these tables. */
  public StatementSpec sql(String statement) {
    return tables.sql(statement);
  }

  /** Runs a statement with {@code :rows}; without rows it does nothing. */
  public void write(String statement, Collection<?> rows) {
    if (!rows.isEmpty()) {
      tables.sql(statement).param("rows", JSON.writeValueAsString(rows)).update();
    }
  }

  /** The rows of a query that answers each as JSON. */
  public <T> List<T> read(StatementSpec query, Class<T> type) {
    return query.query(String.class).list().stream()
        .map(json -> JSON.readValue(json, type))
        .toList();
  }
}
