package dev.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/**
 * What {@code docker-compose.yml} and the Dockerfile promise, as far as it shows without an engine.
 */
class ComposeTest {

  private static final String DOCKERFILE = "src/main/docker/Dockerfile";
  private static final Pattern PINNED = Pattern.compile("[a-z/-]+:\\d+\\.\\d+[\\w.-]*");
  private static final Pattern SECRET = Pattern.compile("(?i).*(password|token|secret|key).*");
  private static final Pattern REQUIRED = Pattern.compile("\\$\\{[A-Z_]+:\\?[^}]{10,}}");

  private final Map<String, Object> file = yaml("docker-compose.yml");
  private final Map<String, Object> services = map(file.get("services"));

  @Test
  void everyImageIsPinned() {
    assertThat(services.values())
        .allSatisfy(it -> assertThat((String) map(it).get("image")).matches(PINNED));
    assertThat(instructions("FROM"))
        .hasSize(2)
        .allSatisfy(it -> assertThat(it.split(" ")[0]).matches(PINNED));
  }

  @Test
  void portsAreOpenToThisMachineOnly() {
    assertThat(ports("app")).isNotEmpty().allMatch(it -> it.startsWith("127.0.0.1:"));
    assertThat(ports("postgres")).isEmpty();
    assertThat(ports("migrate")).isEmpty();
  }

  @Test
  void secretsComeFromTheEnvironmentAndMustBeSet() {
    var secrets = new ArrayList<String>();
    services
        .values()
        .forEach(service ->
            map(map(service).get("environment"))
                .forEach((name, value) -> {
                  if (SECRET.matcher(name).matches()) {
                    secrets.add(value.toString());
                  }
                }));
    assertThat(secrets).hasSize(6).allMatch(REQUIRED.asMatchPredicate());
    assertThat(instructions("ENV")).noneMatch(SECRET.asMatchPredicate());
    assertThat(instructions("ARG")).noneMatch(SECRET.asMatchPredicate());
  }

  @Test
  void theSchemaIsMigratedBeforeTheAppStarts() {
    assertThat(condition("migrate", "postgres")).isEqualTo("service_healthy");
    assertThat(condition("app", "migrate")).isEqualTo("service_completed_successfully");
    assertThat(map(services.get("migrate")).get("command")).isEqualTo(List.of("migrate"));
    assertThat(map(services.get("migrate")).get("restart")).isEqualTo("no");
  }

  @Test
  void whatServesIsWatchedAndRestarted() {
    for (var name : List.of("postgres", "app")) {
      var service = map(services.get(name));
      assertThat(map(service.get("healthcheck"))).containsKeys("test", "interval", "timeout");
      assertThat(service.get("restart")).isEqualTo("unless-stopped");
    }
    assertThat(map(map(services.get("app")).get("healthcheck")).get("test").toString())
        .contains("/actuator/health");
  }

  @Test
  void noServiceGainsPrivilegesOrWritesToItsImage() {
    assertThat(services.values())
        .allSatisfy(it -> {
          assertThat(map(it).get("security_opt")).isEqualTo(List.of("no-new-privileges:true"));
          assertThat(map(it).get("read_only")).isEqualTo(true);
        });
    assertThat(instructions("USER")).singleElement().isNotEqualTo("root");
  }

  @Test
  void theDockerfileCopiesWhatExists() {
    assertThat(map(map(services.get("app")).get("build")).get("dockerfile")).isEqualTo(DOCKERFILE);
    var copied =
        instructions("COPY").stream()
            .filter(it -> !it.startsWith("--from"))
            .flatMap(it -> List.of(it.split(" ")).reversed().stream().skip(1))
            .toList();
    assertThat(copied).hasSizeGreaterThan(3).allMatch(it -> Files.exists(Path.of(it)));
    assertThat(text(Path.of("src/main/docker/Dockerfile.dockerignore")).lines())
        .containsAll(copied.stream().map(it -> "!" + it).toList());
  }

  private List<String> ports(String service) {
    var ports = map(services.get(service)).get("ports");
    return ports == null ? List.of() : ((List<?>) ports).stream().map(String.class::cast).toList();
  }

  private Object condition(String service, String on) {
    return map(map(map(services.get(service)).get("depends_on")).get(on)).get("condition");
  }

  /** The arguments of each instruction of a kind, continued lines joined. */
  private static List<String> instructions(String name) {
    return text(Path.of(DOCKERFILE))
        .replaceAll("\\\\\\R\\s*", " ")
        .lines()
        .filter(it -> it.startsWith(name + " "))
        .map(it -> it.substring(name.length() + 1))
        .toList();
  }

  private static Map<String, Object> yaml(String file) {
    return map(new Yaml().load(text(Path.of(file))));
  }

  @SuppressWarnings("unchecked") // YAML's maps have text keys here
  private static Map<String, Object> map(Object value) {
    return (Map<String, Object>) value;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
