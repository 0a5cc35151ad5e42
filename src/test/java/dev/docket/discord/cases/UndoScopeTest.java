package dev.docket.discord.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a button says is to be undone. */
class UndoScopeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1:",
        "1:!",
        "1:zzzzzzzzzzzz:1",
        "1:-zzzzzzzzz:1",
        "1:1",
        "1:1:",
        "1:1:!",
        "b",
        "b!"
      })
  void whatNoButtonSaysIsRefused(String text) {
    assertThatThrownBy(() -> UndoScope.parse(text))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.refusal()).isEqualTo(InputRefusal.VALUE_UNREADABLE));
  }
}
