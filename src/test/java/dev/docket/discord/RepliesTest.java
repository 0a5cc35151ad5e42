package dev.docket.discord;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseRefusal;
import dev.docket.guilds.GuildRefusal;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.LevelRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal has words of its own. */
class RepliesTest {

  static Stream<Refusal> refusals() {
    return Stream.of(
            CaseRefusal.values(),
            GuildRefusal.values(),
            LevelRefusal.values(),
            InputRefusal.values())
        .flatMap(Arrays::stream);
  }

  private static String words(Refusal refusal, Words words) {
    var refused = Refused.because(refusal, "first", "second", "third", "fourth");
    return Replies.of(refused, words).text();
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void everyRefusalIsAPlainSentenceInEveryLanguage(Refusal refusal) {
    for (var language : List.of(Words.ENGLISH, Words.GERMAN)) {
      assertThat(words(refusal, language))
          .startsWith("❌ ")
          .endsWith(".")
          .hasSizeBetween(20, 300)
          .doesNotContain(refusal.name(), "%s", "null");
    }
    assertThat(words(refusal, Words.GERMAN)).isNotEqualTo(words(refusal, Words.ENGLISH));
  }

  @Test
  void whatTheUserTypedCannotEndTheCodeItIsShownIn() {
    var typed = "`**bold**\n@everyone";

    var text =
        Replies.of(
            Refused.because(InputRefusal.DURATION_UNREADABLE, "duration", typed), Words.ENGLISH);

    assertThat(text.text()).contains("`'**bold** @everyone` is not a duration");
  }

  @Test
  void whatTheUserTypedIsShownInShort() {
    var typed = "x".repeat(5_000);

    var text =
        Replies.of(
            Refused.because(InputRefusal.VALUE_UNREADABLE, "page", typed, "a number"),
            Words.ENGLISH);

    assertThat(text.text()).hasSizeLessThan(200);
  }
}
