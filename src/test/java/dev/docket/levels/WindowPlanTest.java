package dev.docket.levels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.readmodels.ServingSchemas;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However many members there are, a page of a window is a range of an index. */
class WindowPlanTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final String MANY =
      """
      insert into %s.xp_gain (guild_id, user_id, board, unit, span, gained, listed)
      select 1, n, 0, u, s, n %% 1000 + 1, true
      from generate_series(1, 20000) n, unnest(array['D', 'W']::"char"[]) u,
        generate_series(1, 2) s
      """;

  private static String file(String schema) throws IOException {
    return Files.readString(Path.of("projections/xp-gains/list-gains.sql"))
        .replaceAll("--.*", "")
        .replaceAll("\\b(from|join) (guild_board|season|xp_gain)\\b", "$1 " + schema + ".$2");
  }

  @Test
  void aPageOfAWindowUsesTheIndex() throws IOException {
    try (var docket = TestDocket.start(POSTGRES.access())) {
      var jdbc = docket.get(JdbcClient.class);
      var schema = docket.get(ServingSchemas.class).schema(XpGainProjection.XP_GAINS);
      jdbc.sql(MANY.formatted(schema)).update();
      jdbc.sql("analyze " + schema + ".xp_gain").update();
      var plan =
          jdbc
              .sql("explain (analyze, timing off, summary off) " + file(schema))
              .param("guild", 1L)
              .param("unit", "D")
              .param("span", 2)
              .param("higher", false)
              .param("xp", 500L)
              .param("user", 7L)
              .param("self", 8L)
              .param("limit", 11)
              .query(String.class)
              .list()
              .stream()
              .filter(it -> it.contains("xp_gain"))
              .collect(Collectors.joining("\n"));
      assertThat(plan).contains("Index").doesNotContain("Seq Scan on xp_gain");
    }
  }
}
