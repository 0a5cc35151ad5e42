package dev.docket.levels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** What makes a member's roles right. */
class LevelRolesTest {

  private static final TreeMap<Integer, Long> LIST = new TreeMap<>(Map.of(5, 50L, 10, 100L));

  @Property
  void d11_rolesBecomeTheDeservedOnesAndForeignOnesStay(
      @ForAll @Size(max = 10)
          Map<@IntRange(min = 1, max = 20) Integer, @LongRange(max = 15) Long> levels,
      @ForAll Stacking stacking,
      @ForAll @IntRange(max = 25) int level,
      @ForAll Set<@LongRange(max = 15) Long> held,
      @ForAll Set<@LongRange(max = 15) Long> grantable) {
    var list = new TreeMap<Integer, Long>();
    levels.forEach((at, role) -> {
      if (!list.containsValue(role)) {
        list.put(at, role);
      }
    });
    var roles = new LevelRoles(list, stacking);

    var delta = roles.delta(level, held, grantable);

    assertThat(delta.give()).isSubsetOf(list.values()).isSubsetOf(grantable);
    assertThat(held).noneMatch(delta.give()::contains);
    assertThat(delta.take()).isSubsetOf(list.values()).isSubsetOf(grantable).isSubsetOf(held);
    var then = new HashSet<>(held);
    then.addAll(delta.give());
    then.removeAll(delta.take());
    var shown = new HashSet<>(then);
    shown.retainAll(list.values());
    shown.retainAll(grantable);
    assertThat(shown).isEqualTo(roles.deserved(level, grantable));
    assertThat(roles.delta(level, then, grantable).isEmpty()).isTrue();
  }

  @Test
  void d11_aRoleThatIsGoneLeavesTheOneBelow() {
    var roles = new LevelRoles(LIST, Stacking.HIGHEST);
    assertThat(roles.delta(10, List.of(50L, 7L), List.of(50L)).isEmpty()).isTrue();
    assertThat(roles.delta(10, List.of(), List.of(50L)).give()).containsExactly(50L);
  }

  @Test
  void onlyTheHighestOrAllAreKept() {
    var both = List.of(50L, 100L);
    assertThat(new LevelRoles(LIST, Stacking.HIGHEST).deserved(12, both)).containsExactly(100L);
    assertThat(new LevelRoles(LIST, Stacking.ALL).deserved(12, both)).containsExactly(50L, 100L);
    assertThat(new LevelRoles(LIST, Stacking.ALL).deserved(4, both)).isEmpty();
  }
}
