package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseState;
import dev.docket.kernel.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages are complete, and say the same. */
class WordsTest {

  private static final Path DOOR = Path.of("src/main/java/dev/docket");
  private static final Path WORDS = Path.of("src/main/resources/words");
  private static final Pattern KEY = Pattern.compile("(?m)^([^#=\\s][^=]*)=");
  private static final Pattern SAID = Pattern.compile("\\.say\\(\\s*\"([^\"]+)\"[,)]");
  private static final Pattern BUILT = Pattern.compile("\"((?:told|unit|form|bar)\\.)\" \\+");
  private static final Pattern DETAIL = Pattern.compile("%(?:\\d+\\$)?\\d*[sd]");

  @Test
  void everyKeyHasWordsInBothLanguages() {
    assertThat(Words.GERMAN.keys()).isEqualTo(Words.ENGLISH.keys());
  }

  @Test
  void everyKeyHasAsManyDetailsInBothLanguages() {
    assertThat(Words.ENGLISH.keys())
        .allSatisfy(it -> {
          assertThat(details(Words.GERMAN, it)).isEqualTo(details(Words.ENGLISH, it));
          assertThat(Words.GERMAN.either(it, "")).isNotBlank();
        });
  }

  /** The files are read into one map, in which the last to say something would win. */
  @Test
  void everyKeyIsInOneFileAndThereOnce() throws IOException {
    try (var files = Files.list(WORDS)) {
      var readTogether =
          files.collect(
              Collectors.groupingBy(it ->
                  it.getFileName().toString().replaceAll("^.*?(commands)?(_de)?\\.", "$1$2")));
      assertThat(readTogether.values())
          .hasSize(3)
          .allSatisfy(together ->
              assertThat(together.stream().flatMap(WordsTest::keysOf)).doesNotHaveDuplicates());
    }
  }

  private static Stream<String> keysOf(Path file) {
    return KEY.matcher(text(file)).results().map(found -> found.group(1));
  }

  private static long details(Words words, String key) {
    return DETAIL.matcher(words.either(key, "")).results().count();
  }

  @Test
  void everyKeyThatIsSaidIsThere() {
    assertThat(found(SAID)).hasSizeGreaterThan(80).isSubsetOf(Words.ENGLISH.keys());
  }

  @Test
  void everyKeyIsSaid() {
    var said = found(SAID);
    var built = found(BUILT);
    assertThat(Words.ENGLISH.keys())
        .filteredOn(key -> !said.contains(key) && !Character.isUpperCase(key.charAt(0)))
        .filteredOn(key -> built.stream().noneMatch(key::startsWith))
        .isEmpty();
  }

  @Test
  void everyConstantThatIsShownHasAName() {
    var shown =
        Stream.of(CaseKind.values(), CaseState.values(), Source.values()).flatMap(Arrays::stream);
    assertThat(shown).allSatisfy(it -> assertThat(Words.GERMAN.name(it)).isNotBlank());
    assertThat(CaseKind.values())
        .allSatisfy(it -> assertThat(Words.GERMAN.keys()).contains("told." + it));
  }

  @Test
  void aLanguageThatDocketDoesNotSpeakIsAnsweredInEnglish() {
    assertThat(Words.in(Locale.FRENCH)).isSameAs(Words.ENGLISH);
    assertThat(Words.in(Locale.forLanguageTag("de-AT"))).isSameAs(Words.GERMAN);
  }

  @Test
  void aDurationIsSaidInGerman() {
    assertThat(Words.GERMAN.duration("1 day, 2 hours")).isEqualTo("1 Tag, 2 Stunden");
  }

  private static Set<String> found(Pattern pattern) {
    try (var files = Files.walk(DOOR)) {
      return files
          .filter(it -> it.toString().endsWith(".java"))
          .flatMap(it -> pattern.matcher(text(it)).results().map(found -> found.group(1)))
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
