package dev.docket.levels;

import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingEvent.SeasonEnded;
import dev.docket.levels.LevelSettingEvent.SeasonStarted;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which seasons a guild had, and whether one runs. */
final class SeasonTerms {

  private static final int LONGEST_NAME = 50;

  private final Set<String> names = new HashSet<>();
  private @Nullable String running;
  private int last;

  SeasonStarted start(By by, String typed) {
    if (running != null) {
      throw Refused.because(LevelRefusal.SEASON_RUNS, running);
    }
    var name = Texts.storable("name", typed.strip().replaceAll("\\s+", " "), LONGEST_NAME);
    if (names.contains(Texts.folded(name))) {
      throw Refused.because(LevelRefusal.SEASON_EXISTS, name);
    }
    return new SeasonStarted(by.guildId(), last + 1, name, by.actor().userId(), by.at());
  }

  SeasonEnded end(By by) {
    if (running == null) {
      throw Refused.because(LevelRefusal.NO_SEASON_RUNS);
    }
    return new SeasonEnded(by.guildId(), last, running, by.actor().userId(), by.at());
  }

  void evolve(SeasonStarted event) {
    running = event.name();
    last = event.number();
    names.add(Texts.folded(event.name()));
  }

  void end() {
    running = null;
  }
}
