package dev.docket.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.Docket;
import dev.docket.postgres.DatabaseAccess;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Commands as processes of their own, with the log as it is outside of tests. */
class CommandProcessTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  @TempDir private Path folder;

  private Process docket(List<String> settings, String... args) throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", classPath()));
    settings.forEach(it -> command.add("-Ddocket." + it));
    command.add(Docket.class.getName());
    command.addAll(List.of(args));
    var process =
        new ProcessBuilder(command)
            .redirectOutput(folder.resolve("out").toFile())
            .redirectError(folder.resolve("err").toFile());
    process.environment().keySet().removeIf(it -> it.startsWith("DOCKET_"));
    return process.start();
  }

  /** Without the tests' own logging. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(it -> !it.endsWith("test-classes") && !it.endsWith("test-classes/"))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private String said(String stream) throws IOException {
    return Files.readString(folder.resolve(stream));
  }

  private static List<String> on(DatabaseAccess access) {
    return List.of(
        "database.url=" + access.jdbcUrl(),
        "database.user=" + access.user(),
        "database.password=" + access.password(),
        "master-key=" + TestDocket.MASTER_KEY);
  }

  @Test
  void aBenchInAPostgreSqlOfItsOwnPrintsNothingButJson() throws Exception {
    var bench =
        docket(
            List.of("data-folder=" + folder.resolve("data")),
            "bench append --callers 1 --members 2 --seconds 1 --rounds 1 --json".split(" "));
    assertThat(bench.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(bench.exitValue()).as(said("err")).isZero();
    assertThat(said("out").lines())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(JsonMapper.shared().readTree(it).isObject()).isTrue());
  }

  @Test
  void beforeDocketWasEverStartedACommandSaysSoInALine() throws Exception {
    var command =
        docket(List.of("data-folder=" + folder.resolve("data")), "cases", "list", "--guild", "1");
    assertThat(command.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(command.exitValue()).isEqualTo(1);
    assertThat(said("out")).isEmpty();
    assertThat(said("err").lines())
        .singleElement()
        .asString()
        .startsWith("docket: There is no database of Docket's in ")
        .contains("Start Docket there first");
  }

  @Test
  void aCommandThatIsStoppedSaysOnlyThat() throws Exception {
    TestDocket.start(POSTGRES.access()).close();
    var tail = docket(on(POSTGRES.access()), "events", "tail");
    for (var i = 0; i < 600 && !said("out").contains("Waiting"); i++) {
      Thread.sleep(100);
    }
    tail.destroy();
    assertThat(tail.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said("out")).isEqualTo("Waiting for events; stop with Ctrl-C.\n");
    assertThat(said("err")).isEqualTo("docket: stopped\n");
  }
}
