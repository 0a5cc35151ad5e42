package dev.docket;

import static dev.docket.Rooms.FEATURES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that byte code does not show; the name of a test is its message. */
class SourceRulesTest {

  private static final Path MAIN = Path.of("src/main/java/dev/docket");
  private static final Path TEST = Path.of("src/test/java/dev/docket");
  private static final Path PROJECTIONS = Path.of("projections");
  private static final Path DECISIONS = Path.of("docs/decisions");
  private static final int MOST_LINES = 300;

  private static final Pattern TYPE =
      Pattern.compile("\\b(?:class|interface|record|enum)\\s+([A-Z]\\w*)");
  private static final Pattern VAGUE =
      Pattern.compile("\\w*(Manager|Helper|Utils?|Impl|Service)([A-Z]\\w*)?|\\w*(Data|Info)");

  @Test
  void no_file_over_300_lines() {
    assertThat(files(MAIN, TEST, PROJECTIONS, Path.of("src/main/resources")))
        .filteredOn(it -> text(it).lines().count() > MOST_LINES)
        .isEmpty();
  }

  @Test
  void every_package_is_null_marked() {
    assertThat(
            java(MAIN)
                .map(Path::getParent)
                .distinct()
                .filter(it -> !isNullMarked(it.resolve("package-info.java"))))
        .isEmpty();
  }

  private static boolean isNullMarked(Path doorSign) {
    return Files.exists(doorSign)
        && text(doorSign).contains("@NullMarked")
        && text(doorSign).startsWith("/**");
  }

  @Test
  void no_default_branch_in_a_feature() {
    var features = java(FEATURES.stream().map(MAIN::resolve).toArray(Path[]::new));
    assertThat(violations(features, "\\bdefault\\s*->")).isEmpty();
  }

  @Test
  void no_vague_words_in_type_names() {
    assertThat(
            java(MAIN, TEST)
                .flatMap(it -> TYPE.matcher(text(it)).results().map(match -> match.group(1)))
                .filter(VAGUE.asMatchPredicate()))
        .isEmpty();
  }

  @Test
  void only_the_command_line_prints() {
    var elsewhere = java(MAIN).filter(it -> !it.startsWith(MAIN.resolve("cli")));
    assertThat(violations(elsewhere, "System\\.(out|err)\\b|printStackTrace")).isEmpty();
  }

  @Test
  void no_mocks() {
    assertThat(violations(java(TEST), "import (static )?org\\.(mockito|easymock|jmockit)"))
        .isEmpty();
  }

  @Test
  void a_read_model_is_never_altered() {
    assertThat(
            violations(
                files(PROJECTIONS).stream().filter(it -> it.toString().endsWith(".sql")),
                "(?im)^\\s*alter\\s"))
        .isEmpty();
  }

  @Test
  void no_wildcard_imports() {
    assertThat(violations(java(MAIN, TEST), "(?m)^import .*\\*;")).isEmpty();
  }

  @Test
  void no_author_tags_and_no_work_left_over() {
    assertThat(violations(java(MAIN, TEST), "@auth" + "or|\\b(TO" + "DO|FIX" + "ME)\\b")).isEmpty();
  }

  @Test
  void every_decision_has_a_number_of_its_own_and_is_listed() {
    var decisions =
        files(DECISIONS).stream()
            .map(it -> it.getFileName().toString())
            .filter(it -> Character.isDigit(it.charAt(0)))
            .sorted()
            .toList();
    assertThat(decisions).extracting(it -> it.substring(0, 4)).doesNotHaveDuplicates();
    assertThat(text(DECISIONS.resolve("README.md")).lines().filter(it -> it.startsWith("| [0")))
        .extracting(it -> it.replaceAll(".*\\((.*?)\\).*", "$1"))
        .containsExactlyElementsOf(decisions);
  }

  private static Stream<String> violations(Stream<Path> files, String forbidden) {
    Predicate<String> found = Pattern.compile(forbidden).asPredicate();
    return files.filter(it -> found.test(text(it))).map(Path::toString);
  }

  private static Stream<Path> java(Path... roots) {
    return files(roots).stream().filter(it -> it.toString().endsWith(".java"));
  }

  private static List<Path> files(Path... roots) {
    return Stream.of(roots).flatMap(SourceRulesTest::walk).toList();
  }

  private static Stream<Path> walk(Path root) {
    try (var tree = Files.walk(root)) {
      return tree.filter(Files::isRegularFile).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
