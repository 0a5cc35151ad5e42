package dev.docket.snippets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.kernel.Refused;
import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnippetNameTest {

  @ParameterizedTest
  @ValueSource(strings = {"faq", "FAQ", " Faq\n", "ｆａｑ", "ＦＡＱ"})
  void d14_aNameIsOneHoweverItIsTyped(String typed) {
    assertThat(SnippetName.in(typed)).contains(new SnippetName("faq"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "two words",
        "größe",
        "a_b",
        "a/b",
        "İ",
        "a\u0000",
        "123456789012345678901"
      })
  void whatIsNoNameIsRefusedAsItWasTyped(String typed) {
    assertThat(SnippetName.in(typed)).isEmpty();
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> new SnippetName(typed))
        .satisfies(it -> {
          assertThat(it.refusal()).isEqualTo(SnippetRefusal.NAME_UNUSABLE);
          assertThat(it.details()).containsExactly(typed);
        });
  }

  @Property
  void lettersOfAnyCaseAndWidthFoldIntoOneName(
      @ForAll @StringLength(min = 1, max = 20) @CharRange(from = 'a', to = 'z') @Chars({'-', '7'})
          String name) {
    var wide = new StringBuilder();
    name.chars().forEach(it -> wide.appendCodePoint(it + 0xFEE0));
    assertThat(Normalizer.normalize(wide, Normalizer.Form.NFKC)).isEqualTo(name);
    assertThat(new SnippetName(wide.toString()).text()).isEqualTo(name);
    assertThat(new SnippetName(name.toUpperCase(Locale.ROOT)).text()).isEqualTo(name);
    assertThat(new SnippetName(" " + name + "\t").text()).isEqualTo(name);
  }

  /** Whatever people type becomes part of a stream's name only if nothing in it could mean more. */
  @Property
  void aNameHoldsNothingElse(@ForAll String typed) {
    SnippetName.in(typed)
        .ifPresent(it -> {
          assertThat(it.text()).matches("[a-z0-9-]{1,20}");
          assertThat(SnippetName.in(it.text())).contains(it);
        });
  }

  @Test
  void aSignThatOnlyLooksLikeALetterIsThatLetter() {
    assertThat(SnippetName.in("\u212Aelvin").map(SnippetName::text)).contains("kelvin");
  }
}
