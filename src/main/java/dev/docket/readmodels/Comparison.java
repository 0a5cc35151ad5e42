package dev.docket.readmodels;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * One table of two generations at the same position.
 *
 * @param onlyServing rows that only the serving generation holds
 * @param onlyFresh rows that only the fresh generation holds
 */
public record Comparison(
    TableChecksum serving, TableChecksum fresh, long onlyServing, long onlyFresh) {

  /** Whether both hold the same rows. */
  public boolean isEqual() {
    return serving.equals(fresh);
  }

  /** Compares all tables; both schemas must stand still, or be seen in one snapshot. */
  static List<Comparison> of(JdbcClient jdbc, String serving, String fresh) {
    var result = new ArrayList<Comparison>();
    for (var table : TableChecksum.of(jdbc, serving)) {
      var other =
          TableChecksum.of(jdbc, fresh).stream()
              .filter(it -> it.tableName().equals(table.tableName()))
              .findFirst()
              .orElseThrow();
      result.add(
          table.equals(other)
              ? new Comparison(table, other, 0, 0)
              : new Comparison(
                  table,
                  other,
                  surplus(jdbc, serving, fresh, table.tableName()),
                  surplus(jdbc, fresh, serving, table.tableName())));
    }
    return List.copyOf(result);
  }

  private static long surplus(JdbcClient jdbc, String of, String over, String table) {
    return jdbc.sql(
            "select count(*) from (select * from %2$s.%1$s except all select * from %3$s.%1$s) d"
                .formatted(table, of, over))
        .query(Long.class)
        .single();
  }
}
