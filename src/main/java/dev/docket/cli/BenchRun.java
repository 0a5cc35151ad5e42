package dev.docket.cli;

import dev.docket.bench.BenchDatabase;
import dev.docket.bench.Figure;
import dev.docket.postgres.ConfiguredDatabase;
import dev.docket.postgres.DatabaseAccess;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import tools.jackson.databind.json.JsonMapper;

/** What every bench has in common: its database, its rounds and how figures are printed. */
final class BenchRun {

  private static final List<String> HEADER =
      List.of("figure", "unit", "value", "baseline", "ratio", "min", "max", "runs");

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  @Option(names = "--json", description = "Print one JSON object per figure, and nothing else.")
  private boolean json;

  @Option(names = "--rounds", description = "After one that warms up; 5 if left out.")
  private int rounds = 5;

  @Option(
      names = "--quick",
      description = "At most 2 rounds, and a tenth of everything: to see that it works.")
  private boolean quick;

  /** One bench, on a database of its own. */
  interface Bench {
    List<Figure> run(DatabaseAccess database, int rounds, Consumer<String> say) throws Exception;
  }

  Integer measure(Bench bench) throws Exception {
    atLeast("--rounds", rounds, 1);
    try (var database = database()) {
      print(bench.run(database.access(), quick ? Math.min(rounds, 2) : rounds, this::say));
    }
    return 0;
  }

  /** A size, or a tenth of it. */
  int sized(int full) {
    return quick ? Math.max(1, full / 10) : full;
  }

  static void atLeast(String option, int value, int least) {
    if (value < least) {
      throw new BadInput("%s must be %d or more, not %d".formatted(option, least, value));
    }
  }

  private static BenchDatabase database() {
    return ConfiguredDatabase.find(Application.settings())
        .map(BenchDatabase::beside)
        .orElseGet(BenchDatabase::temporary);
  }

  private void say(String line) {
    var err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }

  private void print(List<Figure> figures) {
    var out = spec.commandLine().getOut();
    if (json) {
      figures.forEach(it -> out.println(JsonMapper.shared().writeValueAsString(it)));
      out.flush();
    } else {
      Table.print(out, HEADER, figures.stream().map(BenchRun::row).toList());
    }
  }

  private static List<String> row(Figure figure) {
    return List.of(
        figure.name(),
        figure.unit(),
        number(figure.value()),
        number(figure.baseline()),
        number(figure.ratio()),
        number(figure.min()),
        number(figure.max()),
        String.valueOf(figure.runs()));
  }

  private static String number(double value) {
    return value >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.3g", value);
  }
}
