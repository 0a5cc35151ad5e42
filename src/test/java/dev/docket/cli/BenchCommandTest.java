package dev.docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.bench.Figure;
import dev.docket.support.PostgreSql;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** What the benches print, at sizes at which the figures mean nothing. */
class BenchCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  @BeforeAll
  static void configureTheDatabase() {
    System.setProperty("docket.database.url", POSTGRES.access().jdbcUrl());
    System.setProperty("docket.database.user", POSTGRES.access().user());
    System.setProperty("docket.database.password", POSTGRES.access().password());
  }

  @AfterAll
  static void forgetTheDatabase() {
    List.of("url", "user", "password").forEach(it -> System.clearProperty("docket.database." + it));
  }

  private record Said(int code, List<String> out, String err) {}

  private static Said bench(String args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var stdout = System.out;
    var stderr = System.err;
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      var code = DocketCommand.run(("bench " + args).split(" "));
      return new Said(
          code,
          out.toString(StandardCharsets.UTF_8).lines().toList(),
          err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setOut(stdout);
      System.setErr(stderr);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "append --callers 2 --members 10 --seconds 1, append-2",
    "catch-up --events 3000 --members 300 --seconds 2, catch-up catch-up-sql rebuild-3000",
    "rank --members 200 --reads 20 --awards 50, rank top-10 rank-query top-10-query",
    "settings --changes 5 --questions 100, settings-heard settings-checked",
    "what-if --awards 3000 --members 300, what-if",
    "latency --members 10 --seconds 1, ack-p50 ack-p99 visible-p50 visible-p99 both-p50 both-p99",
  })
  void eachPrintsItsFiguresAndNothingElse(String args, String names) {
    var said = bench(args + " --rounds 1 --json");
    assertThat(said.code()).as(said.err()).isZero();
    var figures =
        said.out().stream().map(it -> JsonMapper.shared().readValue(it, Figure.class)).toList();
    assertThat(figures).extracting(Figure::name).containsExactly(names.split(" "));
    assertThat(figures)
        .allSatisfy(it -> {
          assertThat(it.runs()).isEqualTo(1);
          assertThat(it.value()).isPositive().isFinite();
          assertThat(it.baseline()).isPositive().isFinite();
          assertThat(it.ratio()).isPositive().isBetween(it.min(), it.max());
        });
    assertThat(said.err()).contains("warm-up", "round 1");
    assertThat(databases()).noneMatch(it -> it.startsWith("docket_bench"));
  }

  @Test
  void theConfiguredLogIsNotTouched() {
    bench("append --callers 1 --members 1 --seconds 1 --rounds 1");
    assertThat(
            JdbcClient.create(POSTGRES.dataSource())
                .sql("select count(*) from event")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void massActionsDoubleAndLoseNobody() {
    var said = bench("mass --members 8 --json");
    assertThat(said.code()).as(said.err()).isZero();
    var figures =
        said.out().stream().map(it -> JsonMapper.shared().readValue(it, Figure.class)).toList();
    assertThat(figures)
        .extracting(Figure::name)
        .containsExactly(
            "all-banned", "all-posted", "requests", "most-per-second", "doubles", "lost");
    assertThat(figures.subList(4, 6)).allMatch(it -> it.value() == 0);
  }

  @Test
  void peopleGetATable() {
    assertThat(bench("append --callers 1 --members 1 --seconds 1 --rounds 1").out())
        .first()
        .asString()
        .containsSubsequence("figure", "value", "baseline", "ratio", "min", "max", "runs");
  }

  @ParameterizedTest
  @CsvSource({
    "append --rounds 0, --rounds must be 1 or more",
    "append --callers 8;0, --callers must be 1 or more",
    "append --seconds -1, --seconds must be 1 or more",
    "append --members 0, --members must be 1 or more",
    "catch-up --events 10 --members 20, --events must be 20 or more",
    "rank --reads 0, --reads must be 1 or more",
    "rank --awards 0, --awards must be 1 or more",
    "latency --seconds 0, --seconds must be 1 or more",
    "settings --changes 0, --changes must be 1 or more",
    "settings --questions 0, --questions must be 1 or more",
    "what-if --awards 10 --members 20, --awards must be 20 or more",
    "what-if --members -1, --members must be 1 or more",
    "mass --members 0, --members must be 1 or more",
  })
  void whatCannotBeMeasuredIsRefused(String args, String words) {
    var said = bench(args.replace(';', ','));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains(words).doesNotContain("\tat ");
  }

  private static List<String> databases() {
    return JdbcClient.create(POSTGRES.dataSource())
        .sql("select datname from pg_database")
        .query(String.class)
        .list();
  }
}
