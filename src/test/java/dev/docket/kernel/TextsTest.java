package dev.docket.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  private static Refused refused(String text) {
    return assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> Texts.storable("reason", text, 10))
        .actual();
  }

  @Test
  void surroundingWhiteSpaceIsDropped() {
    assertThat(Texts.storable("reason", " \n a b\t ", 10)).isEqualTo("a b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"😀", "a\nb", "ß", "日本", "\u202Eabc", "\uFFFF"})
  void whatPostgresCanStoreIsKeptAsItIs(String text) {
    assertThat(Texts.storable("reason", text, 10)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\t\r", "\u2003"})
  void blankTextIsRefused(String text) {
    assertThat(refused(text).refusal()).isEqualTo(InputRefusal.TEXT_BLANK);
    assertThat(refused(text).details()).containsExactly("reason");
  }

  @Test
  void lengthIsCountedWithoutSurroundingWhiteSpace() {
    assertThat(Texts.storable("reason", "  0123456789  ", 10)).hasSize(10);
    var refused = refused("  0123456789a ");
    assertThat(refused.refusal()).isEqualTo(InputRefusal.TEXT_TOO_LONG);
    assertThat(refused.details()).containsExactly("reason", "11", "10");
  }

  @Test
  void anEmojiCountsAsTwoAsDiscordCounts() {
    assertThat(Texts.storable("reason", "😀".repeat(5), 10)).hasSize(10);
    assertThat(refused("😀".repeat(6)).refusal()).isEqualTo(InputRefusal.TEXT_TOO_LONG);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\0", "\0", "\uD83D", "\uDE00", "\uDE00\uD83D", "a\uD83Db"})
  void whatPostgresCannotStoreIsRefused(String text) {
    assertThat(refused(text).refusal()).isEqualTo(InputRefusal.TEXT_UNSTORABLE);
  }

  @Property
  void anyTextIsEitherStorableOrRefused(@ForAll String text) {
    try {
      assertThat(Texts.storable("reason", text, 10)).isNotBlank().hasSizeLessThanOrEqualTo(10);
    } catch (Refused e) {
      assertThat(e.refusal()).isInstanceOf(InputRefusal.class);
    }
  }
}
