package dev.docket.readmodels;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one table of a read model holds, in short. */
public record TableChecksum(String tableName, long rowCount, String checksum) {

  /** All tables of a schema, by name. */
  static List<TableChecksum> of(JdbcClient jdbc, String schema) {
    return tables(jdbc, schema).stream().map(it -> of(jdbc, schema, it)).toList();
  }

  static List<String> tables(JdbcClient jdbc, String schema) {
    return jdbc.sql(
            "select table_name from information_schema.tables where table_schema = ? order by 1")
        .param(schema)
        .query(String.class)
        .list();
  }

  private static TableChecksum of(JdbcClient jdbc, String schema, String table) {
    return jdbc.sql(
            "select '%s' as table_name, count(*) as row_count,".formatted(table)
                + " coalesce(sum(hashtextextended(t::text, 0)), 0)::text as checksum"
                + " from %s.%s t".formatted(schema, table))
        .query(TableChecksum.class)
        .single();
  }
}
