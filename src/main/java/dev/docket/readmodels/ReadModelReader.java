package dev.docket.readmodels;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs the named {@code .sql} files of one read model against its tables. */
public final class ReadModelReader {

  private final ReadModel model;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final Map<String, String> files = new ConcurrentHashMap<>();

  /** Reads one read model in read-only transactions. */
  public ReadModelReader(ReadModel model, JdbcClient jdbc, TransactionTemplate transaction) {
    this.model = model;
    this.jdbc = jdbc;
    this.transaction =
        new TransactionTemplate(
            java.util.Objects.requireNonNull(transaction.getTransactionManager()));
    this.transaction.setReadOnly(true);
  }

  /** Runs one file, for example {@code find-case}. */
  public <T> T read(String file, Function<StatementSpec, T> query) {
    var sql = files.computeIfAbsent(file, it -> SqlFiles.load(model, it));
    return java.util.Objects.requireNonNull(
        transaction.execute(_ -> {
          if (!SideGenerations.isInForce(model)) {
            ReadModels.enter(jdbc, model);
          }
          return query.apply(jdbc.sql(sql));
        }));
  }
}
