package dev.docket.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class XpNodesTest {

  @Provide
  Arbitrary<Long> amounts() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 40),
        Arbitraries.longs().between(0, 100_000),
        Arbitraries.longs().between(0, Long.MAX_VALUE),
        Arbitraries.of(0L, 1L, Long.MAX_VALUE));
  }

  @Provide
  Arbitrary<List<Long>> members() {
    return amounts().list().ofMaxSize(60);
  }

  private static LongStream counting(long xp) {
    return LongStream.concat(XpNodes.intervals(xp), XpNodes.powers(Long.highestOneBit(xp)));
  }

  @Property
  void theNodesAboveCountEveryoneWithMoreOnce(
      @ForAll("members") List<Long> members, @ForAll("amounts") long xp) {
    var counters = new HashMap<Long, Integer>();
    members.forEach(it -> counting(it).forEach(node -> counters.merge(node, 1, Integer::sum)));
    assertThat(XpNodes.above(xp).map(it -> counters.getOrDefault(it, 0)).sum())
        .isEqualTo(members.stream().filter(it -> it > xp).count());
    assertThat(counters.getOrDefault(0L, 0)).isEqualTo(members.size());
  }

  @Property
  void noNodeIsNamedTwiceAndTheyAreFew(@ForAll("amounts") long xp) {
    assertThat(counting(xp).toArray()).doesNotHaveDuplicates().hasSizeLessThan(128);
    assertThat(XpNodes.above(xp).toArray()).doesNotHaveDuplicates().hasSizeLessThan(64);
  }

  @Test
  void anExampleReadsAsTheTablesSay() {
    assertThat(counting(20).toArray()).containsExactlyInAnyOrder(0, 1, 2, 4, 8, 16, 20);
    assertThat(XpNodes.above(20).toArray()).containsExactlyInAnyOrder(21, 22, 24, 32);
    assertThat(counting(0).toArray()).containsExactly(0);
    assertThat(XpNodes.above(0).toArray()).containsExactly(1);
  }

  @Test
  void negativeXpHasNoPlace() {
    assertThatIllegalArgumentException().isThrownBy(() -> XpNodes.above(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> counting(-1));
  }
}
