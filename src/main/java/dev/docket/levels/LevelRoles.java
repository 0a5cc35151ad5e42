package dev.docket.levels;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which roles levels come with.
 *
 * @param byLevel the guild's list
 * @param stacking whether the roles of lower levels are kept
 */
public record LevelRoles(NavigableMap<Integer, Long> byLevel, Stacking stacking) {

  /** Roles that a member is to be given, and roles that are to be taken from them. */
  public record Delta(Set<Long> give, Set<Long> take) {

    /** Whether the roles are right. */
    public boolean isEmpty() {
      return give.isEmpty() && take.isEmpty();
    }
  }

  /**
   * What a member of a level deserves. A role that cannot be given stands for no level, so that the
   * one below takes its place.
   *
   * @param grantable roles that can be given and taken
   */
  public Set<Long> deserved(int level, Collection<Long> grantable) {
    var reached =
        byLevel.headMap(level, true).values().stream().filter(grantable::contains).toList();
    return switch (stacking) {
      case ALL -> new LinkedHashSet<>(reached);
      case HIGHEST ->
          reached.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(reached.getLast()));
    };
  }

  /** What makes a member's roles right; it never names a role that is not on the list. */
  public Delta delta(int level, Collection<Long> held, Collection<Long> grantable) {
    var deserved = deserved(level, grantable);
    var give = new TreeSet<>(deserved);
    give.removeAll(held);
    var take = new TreeSet<>(byLevel.values());
    take.retainAll(held);
    take.retainAll(grantable);
    take.removeAll(deserved);
    return new Delta(give, take);
  }
}
