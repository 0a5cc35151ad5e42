package dev.docket.levels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
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

  @Property
  void theNodesAboveCountEveryoneWithMoreOnce(
      @ForAll("members") List<Long> members, @ForAll("amounts") long xp) {
    var counters = new HashMap<Long, Integer>();
    members.forEach(
        it -> XpNodes.counting(it).forEach(node -> counters.merge(node, 1, Integer::sum)));
    assertThat(XpNodes.above(xp).map(it -> counters.getOrDefault(it, 0)).sum())
        .isEqualTo(members.stream().filter(it -> it > xp).count());
    assertThat(counters.getOrDefault(0L, 0)).isEqualTo(members.size());
  }

  @Property
  void noNodeIsNamedTwiceAndTheyAreFew(@ForAll("amounts") long xp) {
    assertThat(XpNodes.counting(xp).toArray()).doesNotHaveDuplicates().hasSizeLessThan(128);
    assertThat(XpNodes.above(xp).toArray()).doesNotHaveDuplicates().hasSizeLessThan(64);
  }

  @Test
  void anExampleReadsAsTheTablesSay() {
    assertThat(XpNodes.counting(20).toArray()).containsExactlyInAnyOrder(0, 1, 2, 4, 8, 16, 20);
    assertThat(XpNodes.above(20).toArray()).containsExactlyInAnyOrder(21, 22, 24, 32);
    assertThat(XpNodes.counting(0).toArray()).containsExactly(0);
    assertThat(XpNodes.above(0).toArray()).containsExactly(1);
  }

  @Test
  void negativeXpHasNoPlace() {
    assertThatIllegalArgumentException().isThrownBy(() -> XpNodes.above(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> XpNodes.counting(-1));
  }
}
