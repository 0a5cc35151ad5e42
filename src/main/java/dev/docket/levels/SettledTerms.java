package dev.docket.levels;

import java.time.Duration;
import java.util.function.LongFunction;

/**
 * What guilds have settled about levels. Awards are many, and each says on which terms it was
 * judged, so they may be judged on the terms that this node last heard of; all else is judged on
 * the log's own.
 *
 * @param usual Docket's own terms
 * @param recent the terms of a guild as this node last heard, which costs no reading
 * @param now the terms of a guild as the log has them
 */
record SettledTerms(Usual usual, LongFunction<LevelTerms> recent, LongFunction<LevelTerms> now) {

  /** What is not settled. */
  record Usual(LevelCurve curve, Award message, Duration cooldown) {

    static Usual of(XpRules rules) {
      return new Usual(rules.curve(), Award.of(rules.award()), rules.cooldown());
    }
  }

  private static final Award NOTHING = Award.of(0);

  LevelCurve curve(LevelTerms terms) {
    return curve(usual, terms);
  }

  static LevelCurve curve(Usual usual, LevelTerms terms) {
    var chosen = terms.curve();
    return chosen == null ? usual.curve() : chosen;
  }

  Award award(LevelTerms terms, XpSource source) {
    return award(usual, terms, source);
  }

  static Award award(Usual usual, LevelTerms terms, XpSource source) {
    var chosen = terms.award(source);
    if (chosen != null) {
      return chosen;
    }
    return source == XpSource.MESSAGE ? usual.message() : NOTHING;
  }

  Duration cooldown(LevelTerms terms, XpSource source) {
    return cooldown(usual, terms, source);
  }

  static Duration cooldown(Usual usual, LevelTerms terms, XpSource source) {
    var chosen = terms.award(source);
    return chosen == null ? usual.cooldown() : Duration.ofSeconds(chosen.cooldown());
  }

  /** The log's own terms where the recent ones do not know a board that XP was earned on. */
  LevelTerms recent(long guildId, int board) {
    var terms = recent.apply(guildId);
    return terms.boards().last() < board ? now.apply(guildId) : terms;
  }
}
