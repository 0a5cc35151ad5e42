package dev.docket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** What the documents say about the code is true. */
class CatalogueTest {

  private static final Path CATALOGUE = Path.of("docs/catalogue.md");
  private static final Path GLOSSARY = Path.of("docs/glossary.md");
  private static final Path OPERATIONS = Path.of("docs/operations.md");
  private static final List<Path> WITH_PATHS =
      List.of(
          Path.of("README.md"),
          Path.of("CONTRIBUTING.md"),
          Path.of("UPGRADING.md"),
          Path.of("docs/tour.md"),
          OPERATIONS);

  private static final int LONGEST_LINE = 120;

  private static final Pattern BOLD = Pattern.compile("\\*\\*([^*]+)\\*\\*");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(?:#[^)]*)?\\)");
  private static final Pattern FILE =
      Pattern.compile("`((?:[\\w.-]+/)*[\\w.-]+\\.(?:java|sql|md|yaml|yml|xml|properties))`");

  private static final Catalogue ACTUAL = Catalogue.read();

  @Test
  void theCatalogueIsCurrent() throws IOException {
    var current = ACTUAL.markdown();
    if (Boolean.getBoolean("docket.catalogue.write")) {
      Files.writeString(CATALOGUE, current);
    }
    assertThat(CATALOGUE)
        .as("docs/catalogue.md; write it anew with -Ddocket.catalogue.write=true")
        .content()
        .isEqualTo(current);
  }

  @Test
  void everyWordOfAMessageNameIsInTheGlossary() {
    var known =
        BOLD.matcher(text(GLOSSARY))
            .results()
            .flatMap(it -> Stream.of(it.group(1).toLowerCase(Locale.ROOT).split("\\W+")))
            .collect(Collectors.toSet());
    assertThat(words()).as("bold words in %s", GLOSSARY).isSubsetOf(known);
  }

  private static Set<String> words() {
    var messages =
        ACTUAL.features().stream()
            .flatMap(it ->
                Stream.of(
                        ACTUAL.commands(it),
                        Catalogue.records(it.events().type()),
                        ACTUAL.queries(it))
                    .flatMap(List::stream))
            .map(it -> Catalogue.kebab(it.getSimpleName()));
    var refusals =
        Rooms.MAIN.stream()
            .filter(it -> it.isEnum() && it.isAssignableTo(Refusal.class))
            .flatMap(it -> it.getEnumConstants().stream())
            .map(it -> it.name().toLowerCase(Locale.ROOT));
    return Stream.concat(messages, refusals)
        .flatMap(it -> Arrays.stream(it.split("[-_]")))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> names(Path folder) {
    try (var files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void everySettingIsInTheTable() {
    var settings =
        Rooms.MAIN.stream()
            .filter(it -> it.isAnnotatedWith(ConfigurationProperties.class))
            .map(it -> it.reflect())
            .flatMap(it -> settings(it.getAnnotation(ConfigurationProperties.class).value(), it))
            .toList();
    assertThat(settings)
        .isNotEmpty()
        .allSatisfy(it -> assertThat(text(OPERATIONS)).contains("| `" + it + "` |"));
  }

  private static Stream<String> settings(String prefix, Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(it -> {
          var name = prefix + "." + Catalogue.kebab(it.getName());
          return it.getType().isRecord() ? settings(name, it.getType()) : Stream.of(name);
        });
  }

  @Test
  void everyReadModelFolderHasAProjection() {
    assertThat(
            names(Path.of("projections"))
                .filter(it -> Files.isDirectory(Path.of("projections", it))))
        .containsExactlyInAnyOrderElementsOf(
            ACTUAL.readModels().stream().map(it -> it.name()).toList());
  }

  @Test
  void everyLinkLeadsSomewhere() {
    assertThat(pages().flatMap(CatalogueTest::deadLinks)).isEmpty();
  }

  private static Stream<Path> pages() {
    return Stream.concat(files(Path.of("docs"), Integer.MAX_VALUE), files(Path.of("."), 1))
        .filter(it -> it.toString().endsWith(".md"));
  }

  private static Stream<String> deadLinks(Path page) {
    var folder = page.toAbsolutePath().getParent();
    return LINK.matcher(text(page))
        .results()
        .map(it -> it.group(1))
        .filter(it -> !Files.exists(folder.resolve(it)))
        .map(it -> page + ": " + it);
  }

  /** A file may be named by its path from any folder above it. */
  @Test
  void everyFileThatIsNamedExists() {
    var files =
        Stream.of("src", "docs", "projections", ".mvn", ".")
            .flatMap(it -> files(Path.of(it), it.equals(".") ? 1 : Integer.MAX_VALUE))
            .map(it -> "/" + it.toString().replace('\\', '/'))
            .toList();
    assertThat(WITH_PATHS.stream().flatMap(it -> unknownFiles(it, files))).isEmpty();
  }

  private static Stream<Path> files(Path root, int depth) {
    try (var tree = Files.walk(root, depth)) {
      return tree.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<String> unknownFiles(Path page, List<String> files) {
    return FILE.matcher(text(page))
        .results()
        .map(it -> it.group(1))
        .filter(name -> files.stream().noneMatch(it -> it.endsWith("/" + name)))
        .map(name -> page + ": " + name);
  }

  @Test
  void theReadmeFitsOnThreePagesAndTheHouseRulesOnOne() {
    assertThat(text(Path.of("README.md")).lines().count()).isLessThanOrEqualTo(150);
    assertThat(text(Path.of("CONTRIBUTING.md")).lines().count()).isLessThanOrEqualTo(60);
  }

  @Test
  void linesOfProseFit() {
    assertThat(
            pages()
                .flatMap(page -> text(page).lines().map(line -> page + ": " + line))
                .filter(it -> !it.contains(": |"))
                .filter(it -> it.length() - it.indexOf(": ") - 2 > LONGEST_LINE))
        .isEmpty();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
