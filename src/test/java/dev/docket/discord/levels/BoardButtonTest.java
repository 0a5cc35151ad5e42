package dev.docket.discord.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.docket.discord.levels.BoardWindow.All;
import dev.docket.discord.levels.BoardWindow.Between;
import dev.docket.discord.levels.BoardWindow.One;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.Edge;
import dev.docket.levels.Span;
import dev.docket.levels.SpanUnit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a button of a leaderboard remembers. */
class BoardButtonTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Test
  void anyPageOfAnyWindowFitsAButton() {
    var edges = List.of(new Edge(Long.MAX_VALUE, Long.MAX_VALUE, true), new Edge(1, 2, false));
    var windows =
        List.of(
            new All(),
            new One(Span.of(SpanUnit.WEEK, DAY)),
            new One(Span.season(Integer.MAX_VALUE)),
            new Between(DAY.minusYears(50), LocalDate.of(9998, 1, 1)));
    for (var window : windows) {
      for (var edge : edges) {
        for (var at : new Instant[] {null, Instant.parse("2026-06-01T12:00:00Z")}) {
          var button = new BoardButton(window, edge, at);
          assertThat(button.id()).hasSizeLessThanOrEqualTo(100);
          assertThat(BoardButton.parse(button.id())).isEqualTo(button);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"top:0", "top:10"})
  void buttonsOfEarlierVersionsLeadToTheFirstPage(String id) {
    assertThat(BoardButton.parse(id)).isEqualTo(new BoardButton(new All(), Edge.TOP, null));
    assertThat(BoardButton.parse(id + ":1780315200").at())
        .isEqualTo(Instant.parse("2026-06-01T12:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "top",
        "top:",
        "top:A:l1.2",
        "top:A:x1.2:",
        "top:A::",
        "top:A:l1:",
        "top:A:l1.2.3:",
        "top:A:l1.2:zzzzzzzzzz",
        "top:X1:l1.2:",
        "top:D:l1.2:",
        "top:D99999999999:l1.2:",
        "top:B1:l1.2:x:y",
        "top:B1.x:l1.2:"
      })
  void whatNoPageIsCalledIsRefused(String id) {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> BoardButton.parse(id))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(InputRefusal.VALUE_UNREADABLE));
  }
}
