package dev.docket.discord.snippets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PagesTest {

  @Test
  void aTextThatFitsIsOnePage() {
    assertThat(Pages.of(" Tea ", 3)).containsExactly("Tea");
    assertThat(Pages.of("", 3)).containsExactly("");
  }

  @Test
  void linesAreKeptWholeThenWords() {
    assertThat(Pages.of("one two three four\n  five six\nseven", 20))
        .containsExactly("one two three four", "  five six\nseven");
    assertThat(Pages.of("one two three four five", 20))
        .containsExactly("one two three four", "five");
    assertThat(Pages.of("x".repeat(45), 20)).extracting(String::length).containsExactly(20, 20, 5);
  }

  @Test
  void codeStaysCodeOnEveryPage() {
    assertThat(Pages.of("See:\n```\nfirst line\nsecond line\n```\nand more", 30))
        .containsExactly("See:\n```\nfirst line\n```", "```\nsecond line\n```", "and more");
  }

  @Property
  void nothingIsLostButSpaceAndNoCharacterIsCut(
      @ForAll String text, @ForAll @IntRange(min = 20, max = 60) int room) {
    var pages = Pages.of(text, room);
    assertThat(letters(String.join("", pages))).isEqualTo(letters(text));
    assertThat(pages).allSatisfy(it -> assertThat(it.length()).isLessThanOrEqualTo(room));
    var halves = text.codePoints().filter(PagesTest::isHalf).count();
    assertThat(pages.stream().flatMapToInt(String::codePoints).filter(PagesTest::isHalf).count())
        .isEqualTo(halves);
  }

  private static List<Integer> letters(String text) {
    return text.chars().filter(it -> !Character.isWhitespace(it)).boxed().toList();
  }

  private static boolean isHalf(int codePoint) {
    return Character.getType(codePoint) == Character.SURROGATE;
  }
}
