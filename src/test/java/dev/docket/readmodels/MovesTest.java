package dev.docket.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.eventlog.EventReader;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MovesTest {

  private static final String FOLLOWER = "tally_1_g1";
  private static final int SEGMENTS = 2;

  private final Moves moves = new Moves();

  private static Claim segment(int number) {
    return new Claim(FOLLOWER, number, SEGMENTS, 1, 0);
  }

  private static long guildOf(int segment) {
    return LongStream.iterate(1, it -> it + 1)
        .filter(it -> EventReader.segmentOf(it, SEGMENTS) == segment)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aGuildIsCoveredByItsOwnSegmentAlone() {
    moves.made(segment(1), 10);
    assertThat(moves.cover(FOLLOWER, guildOf(1), 10)).isTrue();
    assertThat(moves.cover(FOLLOWER, guildOf(1), 11)).isFalse();
    assertThat(moves.cover(FOLLOWER, guildOf(0), 10)).isFalse();
  }

  @Test
  void allGuildsAreCoveredByAllSegments() {
    moves.made(segment(1), 10);
    assertThat(moves.cover(FOLLOWER, 0, 5)).isFalse();
    moves.made(segment(0), 5);
    assertThat(moves.cover(FOLLOWER, 0, 5)).isTrue();
    assertThat(moves.cover(FOLLOWER, 0, 6)).isFalse();
  }

  @Test
  void whatAnotherNodeFollowsIsNotKnown() {
    assertThat(moves.cover("case_board_1_g1", guildOf(0), 1)).isFalse();
  }

  @Test
  void aCrashOfTheServerMovesASegmentBack() {
    moves.made(segment(0), 10);
    moves.made(segment(0), 4);
    assertThat(moves.cover(FOLLOWER, guildOf(0), 10)).isFalse();
  }
}
