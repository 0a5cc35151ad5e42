package dev.docket.readmodels;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Runs the named {@code .sql} files of one read model against the generation that serves. */
public final class ReadModelReader {

  private record Query(String schema, String file) {}

  private final ReadModel model;
  private final JdbcClient jdbc;
  private final ServingSchemas schemas;
  private final Map<Query, String> statements = new ConcurrentHashMap<>();

  /** Reads one read model. */
  public ReadModelReader(ReadModel model, JdbcClient jdbc, ServingSchemas schemas) {
    this.model = model;
    this.jdbc = jdbc;
    this.schemas = schemas;
  }

  /** Runs one file, for example {@code find-case}. */
  public <T> T read(String file, Function<StatementSpec, T> query) {
    if (SideGenerations.isInForce(model)) {
      return query.apply(jdbc.sql(statement(file, SideGenerations.SCHEMA)));
    }
    var schema = schemas.schema(model);
    try {
      return query.apply(jdbc.sql(statement(file, schema)));
    } catch (BadSqlGrammarException e) {
      schemas.refresh();
      var now = schemas.schema(model);
      if (now.equals(schema)) {
        throw e;
      }
      return query.apply(jdbc.sql(statement(file, now)));
    }
  }

  private String statement(String file, String schema) {
    return statements.computeIfAbsent(
        new Query(schema, file), it -> SqlFiles.load(model, it.file(), it.schema()));
  }
}
