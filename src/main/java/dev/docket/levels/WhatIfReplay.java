package dev.docket.levels;

import dev.docket.kernel.Recorded;
import dev.docket.levels.LevelEvent.XpAwarded;
import dev.docket.levels.WhatIf.LevelCount;
import dev.docket.levels.WhatIf.Move;
import dev.docket.levels.WhatIf.RoleMoves;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets the members of a guild have their past again, one after the other, and counts what becomes
 * of their levels; it remembers one member and a few counters, however many there are.
 */
final class WhatIfReplay {

  private static final Comparator<Move> SMALLEST_FIRST =
      Comparator.<Move>comparingInt(it -> Math.abs(it.newLevel() - it.level()))
          .thenComparingLong(it -> Math.abs(it.newXp() - it.xp()))
          .thenComparing(Comparator.comparingLong(Move::userId).reversed());

  private final LaidTerms terms;
  private final SettledTerms.Usual usual;
  private final Proposal proposal;
  private final int most;
  private final Rejudging rejudging;
  private final Boards boards;
  private final LevelCurve now;
  private final LevelCurve then;
  private final PriorityQueue<Move> moves = new PriorityQueue<>(SMALLEST_FIRST);
  private final TreeMap<Integer, long[]> levels = new TreeMap<>();
  private final Map<Integer, long[]> roles = new HashMap<>();
  private long awards;
  private long members;
  private long up;
  private long down;
  private @Nullable Past past;

  WhatIfReplay(LaidTerms terms, SettledTerms.Usual usual, Proposal proposal, int most) {
    this.terms = terms;
    this.usual = usual;
    this.proposal = proposal;
    this.most = most;
    this.rejudging = new Rejudging(terms, usual);
    this.boards = terms.then(terms.latest()).boards();
    this.now = SettledTerms.curve(usual, terms.then(terms.latest()));
    this.then = SettledTerms.curve(usual, terms.laid(terms.latest()));
  }

  private record Past(long userId, Tally recorded, Tally thought) {}

  /** Takes the next event; those of one member must come together and in their order. */
  void add(Recorded recorded) {
    var event = (LevelEvent) recorded.event();
    var current = past;
    if (current == null || current.userId() != event.userId()) {
      close();
      current = new Past(event.userId(), new Tally(), new Tally());
      past = current;
    }
    current.recorded().evolve(event);
    rejudging.evolve(current.thought(), event, recorded.position());
    awards += event instanceof XpAwarded ? 1 : 0;
  }

  private void close() {
    var closed = past;
    if (closed != null && !closed.recorded().isExcluded() && !closed.recorded().isEmpty()) {
      var xp = closed.recorded().xp(boards);
      var newXp = Math.max(0, closed.thought().xp(boards));
      count(new Move(closed.userId(), xp, newXp, now.level(xp), then.level(newXp)));
    }
  }

  private void count(Move move) {
    members++;
    levels.computeIfAbsent(move.level(), _ -> new long[2])[0]++;
    levels.computeIfAbsent(move.newLevel(), _ -> new long[2])[1]++;
    if (move.level() == move.newLevel()) {
      return;
    }
    up += move.newLevel() > move.level() ? 1 : 0;
    down += move.newLevel() < move.level() ? 1 : 0;
    moves.add(move);
    if (moves.size() > most) {
      moves.remove();
    }
    var before = held(move.level());
    var after = held(move.newLevel());
    after.stream().filter(it -> !before.contains(it)).forEach(it -> role(it)[0]++);
    before.stream().filter(it -> !after.contains(it)).forEach(it -> role(it)[1]++);
  }

  private long[] role(int level) {
    return roles.computeIfAbsent(level, _ -> new long[2]);
  }

  /** The levels whose roles a member has at a level. */
  private Set<Integer> held(int level) {
    var settled = terms.then(terms.latest());
    var reached = settled.levelRoles().headMap(level, true);
    return switch (settled.roleStacking()) {
      case ALL -> reached.keySet();
      case HIGHEST -> reached.isEmpty() ? Set.of() : Set.of(reached.lastKey());
    };
  }

  WhatIf answer() {
    close();
    past = null;
    var largest = new ArrayList<>(moves);
    largest.sort(SMALLEST_FIRST.reversed());
    return new WhatIf(
        terms.latest(),
        then.text(),
        !terms.laidOver().isEmpty(),
        proposal.isOnlyCurve(),
        awards,
        members,
        up,
        down,
        List.copyOf(largest),
        roleMoves(),
        levels.entrySet().stream()
            .map(it -> new LevelCount(it.getKey(), it.getValue()[0], it.getValue()[1]))
            .toList());
  }

  private List<RoleMoves> roleMoves() {
    var known = terms.then(terms.latest()).levelRoles();
    return known.entrySet().stream()
        .filter(it -> roles.containsKey(it.getKey()))
        .map(it -> {
          var counted = role(it.getKey());
          return new RoleMoves(it.getValue(), it.getKey(), counted[0], counted[1]);
        })
        .toList();
  }
}
