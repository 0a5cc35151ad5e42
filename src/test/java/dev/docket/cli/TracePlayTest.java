package dev.docket.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class TracePlayTest {

  private static final Path REAL_TRACE = Path.of("../shared/data/activity.csv");
  private static final long COOLDOWN = 60;
  private static final long AWARD = 20;

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  @TempDir Path folder;

  @Test
  void theTraceOfARealCommunityGivesExactlyTheXpOfAnIndependentCount() throws Exception {
    if (!Files.exists(REAL_TRACE)) {
      System.out.println("No " + REAL_TRACE + " here: the XP check against it is left out.");
    }
    assumeThat(REAL_TRACE).exists();

    assertThat(played(REAL_TRACE)).hasSize(108).isEqualTo(counted(REAL_TRACE));
  }

  @Test
  void aSmallTraceGivesTheSameAsAnIndependentCount() throws Exception {
    var trace = folder.resolve("small.csv");
    Files.write(
        trace,
        List.of(
            "unix_time,author,text_length",
            "1700000000,ann,5",
            "1700000059,ann,5",
            "1700000060,ann,5",
            "1700000060,bob,1",
            "1700000061,bob,2",
            "1700000000,ann,9",
            "1700000120,ann,0"));

    assertThat(played(trace)).isEqualTo(counted(trace)).containsEntry("ann", 60L);
  }

  @Test
  void aBrokenTraceIsRefusedByLineBeforeAnythingStarts() throws Exception {
    var trace = folder.resolve("broken.csv");
    Files.write(trace, List.of("unix_time,author,text_length", "1700000000,ann,5", "soon,bob,1"));

    assertThatThrownBy(() -> TracePlay.of(trace))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("line 3")
        .hasMessageContaining("unix_time")
        .hasMessageContaining("soon");
  }

  private Map<String, Long> played(Path trace) throws Exception {
    var database = POSTGRES.access();
    var out = folder.resolve("totals.csv");
    try (var docket =
        Application.sandbox(
            List.of(
                "docket.master-key=" + TestDocket.MASTER_KEY,
                "docket.database.url=" + database.jdbcUrl(),
                "docket.database.user=" + database.user(),
                "docket.database.password=" + database.password(),
                "docket.levels.cooldown=" + COOLDOWN + "s",
                "docket.levels.award=" + AWARD))) {
      TracePlay.of(trace).into(docket, out);
    }
    var totals = new HashMap<String, Long>();
    for (var line : Files.readAllLines(out).stream().skip(1).toList()) {
      var cells = line.split(",");
      totals.put(cells[0], Long.parseLong(cells[1]));
    }
    return totals;
  }

  /** Shares nothing with Docket: one pass, one map of last awards. */
  private static Map<String, Long> counted(Path trace) throws IOException {
    var last = new HashMap<String, Long>();
    var xp = new HashMap<String, Long>();
    for (var line : Files.readAllLines(trace).stream().skip(1).toList()) {
      var cells = line.split(",");
      var at = Long.parseLong(cells[0]);
      if (at - last.getOrDefault(cells[1], -COOLDOWN) >= COOLDOWN) {
        last.put(cells[1], at);
        xp.merge(cells[1], AWARD, Long::sum);
      }
    }
    return xp;
  }
}
