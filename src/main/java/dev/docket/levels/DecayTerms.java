package dev.docket.levels;

import dev.docket.kernel.Refused;
import dev.docket.levels.LevelSettingCommand.By;
import dev.docket.levels.LevelSettingEvent.DecayChanged;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By which rule members of a guild lose XP, and since when. */
final class DecayTerms {

  private @Nullable DecayRule rule;
  private Instant since = Instant.EPOCH;

  DecayChanged change(By by, @Nullable DecayRule typed) {
    var checked = typed == null ? null : typed.checked();
    if (Objects.equals(rule, checked)) {
      throw Refused.because(LevelRefusal.SETTING_UNCHANGED);
    }
    return new DecayChanged(by.guildId(), checked, rule, by.actor().userId(), by.at());
  }

  void evolve(DecayChanged event) {
    rule = event.rule();
    since = event.at();
  }

  /** Another board counts: nothing falls due for the time before. */
  void restart(Instant at) {
    since = at;
  }

  @Nullable DecayRule rule() {
    return rule;
  }

  /** When XP is next lost; never for the time before the rule was settled. */
  static Instant due(DecayRule rule, Instant since, IdleSince idle) {
    var due = idle.at().plus(idle.decayed() ? rule.period() : rule.first());
    var soonest = since.plus(rule.period());
    return due.isBefore(soonest) ? soonest : due;
  }

  Instant since() {
    return since;
  }
}
