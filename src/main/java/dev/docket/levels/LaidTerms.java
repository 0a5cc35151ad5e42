package dev.docket.levels;

import dev.docket.kernel.Recorded;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A guild's terms as they were after each of their changes, and the same with others laid over. */
final class LaidTerms {

  private final long[] positions;
  private final List<LevelSettingEvent> settled;
  private final List<LevelSettingEvent> laidOver;
  private final Map<Integer, LevelTerms> then = new HashMap<>();
  private final Map<Integer, LevelTerms> laid = new HashMap<>();

  LaidTerms(List<? extends Recorded> settled, List<LevelSettingEvent> laidOver) {
    this.positions = settled.stream().mapToLong(Recorded::position).toArray();
    this.settled = settled.stream().map(it -> (LevelSettingEvent) it.event()).toList();
    this.laidOver = laidOver;
  }

  /** How many changes there were. */
  int latest() {
    return settled.size();
  }

  /** How many changes there were before a position of the log. */
  int at(long position) {
    var found = Arrays.binarySearch(positions, position);
    return found < 0 ? -found - 1 : found;
  }

  LevelTerms then(int version) {
    return then.computeIfAbsent(version, it -> fold(it, List.of()));
  }

  LevelTerms laid(int version) {
    return laid.computeIfAbsent(version, it -> fold(it, laidOver));
  }

  private LevelTerms fold(int version, List<LevelSettingEvent> over) {
    var terms = new LevelTerms();
    settled.subList(0, Math.min(version, settled.size())).forEach(terms::evolve);
    over.forEach(terms::evolve);
    return terms;
  }

  List<LevelSettingEvent> laidOver() {
    return laidOver;
  }
}
