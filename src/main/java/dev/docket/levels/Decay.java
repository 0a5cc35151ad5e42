package dev.docket.levels;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.levels.LevelCommand.DecayXp;
import dev.docket.levels.LevelEvent.XpDecayed;
import java.time.Instant;

/** What a member loses who gained no XP for a while: each due date that has passed, once. */
record Decay(Tally tally, LevelTerms terms, LevelCurve curve) {

  /** More of them wait for the next command. */
  static final int MOST_AT_ONCE = 50;

  static Decay of(DecayXp command, Tally tally, SettledTerms settled) {
    var terms = settled.now().apply(command.guildId());
    return new Decay(tally, terms, settled.curve(terms));
  }

  /** Answers how often XP was lost. */
  int take(DecayXp command) {
    var times = 0;
    while (times < MOST_AT_ONCE && lose(command)) {
      times++;
    }
    return times;
  }

  private boolean lose(DecayXp command) {
    var rule = terms.decay().rule();
    var idle = tally.idleSince();
    if (rule == null || idle == null || tally.isExcluded()) {
      return false;
    }
    var due = DecayTerms.due(rule, terms.decay().since(), idle);
    var loss = rule.loss(xp());
    if (loss == 0 || due.isAfter(command.at())) {
      return false;
    }
    apply(event(command, rule, due, loss));
    return true;
  }

  private XpDecayed event(DecayXp command, DecayRule rule, Instant due, long loss) {
    return new XpDecayed(
        command.guildId(),
        command.userId(),
        rule,
        due,
        -loss,
        xp() - loss,
        terms.boards().current(),
        terms.version(),
        command.at());
  }

  long xp() {
    return tally.xp(terms.boards());
  }

  int level() {
    return curve.level(xp());
  }
}
