package dev.docket.levels;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an award comes to on the guild's terms.
 *
 * @param unearned why it earns nothing, if it does
 */
record Earning(@Nullable Unearned unearned, long roll, double multiplier, long amount) {

  private static final long MOST = 1_000_000;
  private static final int EVERYONE = 100;

  static Earning of(
      LevelCommand.AwardXp command, Tally tally, LevelTerms terms, SettledTerms settled) {
    var source = command.occasion().source();
    return of(
        command,
        earns(command.occasion(), terms) ? settled.award(terms, source) : Award.of(0),
        settled.cooldown(terms, source),
        multiplier(command.occasion(), terms),
        tally,
        terms);
  }

  private static boolean earns(Occasion occasion, LevelTerms terms) {
    return occasion.source() != XpSource.REACTION
        || terms.reactionEarner().includes(occasion.received());
  }

  /** The same for who knows award and multiplier already. */
  static Earning of(
      LevelCommand.AwardXp command,
      Award award,
      Duration cooldown,
      BigDecimal multiplier,
      Tally tally,
      LevelTerms terms) {
    var unearned = unearned(command, award, cooldown, tally, terms);
    if (unearned != null) {
      return new Earning(unearned, 0, 1, 0);
    }
    var roll = (long) award.roll(command.dice()) * command.occasion().units();
    var full = full(roll, multiplier);
    var cap = terms.dailyCap();
    var left = cap == null ? full : Math.min(full, cap - tally.earnedOn(command.at()));
    if (left <= 0) {
      return new Earning(Unearned.DAILY_CAP, roll, multiplier.doubleValue(), 0);
    }
    var amount = Math.min(left, LevelCurve.MOST_XP - tally.xp(terms.boards()));
    return new Earning(
        amount == 0 ? Unearned.MOST_XP : null, roll, multiplier.doubleValue(), amount);
  }

  private static @Nullable Unearned unearned(
      LevelCommand.AwardXp command, Award award, Duration cooldown, Tally tally, LevelTerms terms) {
    var occasion = command.occasion();
    if (tally.isExcluded()) {
      return Unearned.MEMBER_EXCLUDED;
    }
    if (award.isOff()) {
      return Unearned.SOURCE_OFF;
    }
    if (!Collections.disjoint(occasion.roles(), terms.exclusions(Scope.ROLE))) {
      return Unearned.ROLE_EXCLUDED;
    }
    if (terms.exclusions(Scope.CHANNEL).contains(occasion.parentId())) {
      return Unearned.CHANNEL_EXCLUDED;
    }
    if (occasion.length() != Occasion.UNSEEN && occasion.length() < award.shortest()) {
      return Unearned.TOO_SHORT;
    }
    if (!occasion.idle().isEmpty()) {
      return Unearned.IDLE;
    }
    return tooSoon(command, tally, cooldown) ? Unearned.COOLDOWN : null;
  }

  /** Minutes may follow one another, but none counts twice. */
  private static boolean tooSoon(LevelCommand.AwardXp command, Tally tally, Duration cooldown) {
    var occasion = command.occasion();
    var last = tally.lastAward(occasion.source());
    if (last == null) {
      return false;
    }
    var paid =
        occasion.source() == XpSource.VOICE ? Duration.ofMinutes(occasion.units()) : Duration.ZERO;
    return command.at().isBefore(last.plus(cooldown)) || command.at().minus(paid).isBefore(last);
  }

  /** Roles and the channel multiply each other; everyone counts as 100 percent. */
  private static BigDecimal multiplier(Occasion occasion, LevelTerms terms) {
    return roles(occasion.roles(), terms.multipliers(Scope.ROLE), terms.stacking())
        .multiply(channel(occasion.parentId(), terms));
  }

  static BigDecimal channel(long channel, LevelTerms terms) {
    return BigDecimal.valueOf(terms.multipliers(Scope.CHANNEL).getOrDefault(channel, EVERYONE), 2);
  }

  private static BigDecimal roles(Set<Long> held, Map<Long, Integer> known, Stacking stacking) {
    var percents = held.stream().filter(known::containsKey).map(known::get);
    return switch (stacking) {
      case HIGHEST ->
          BigDecimal.valueOf(percents.mapToInt(it -> it).reduce(EVERYONE, Math::max), 2);
      case ALL ->
          percents
              .map(it -> BigDecimal.valueOf(it, 2))
              .reduce(BigDecimal.ONE, BigDecimal::multiply);
    };
  }

  /** Whole XP, rounded down, but something. */
  private static long full(long roll, BigDecimal multiplier) {
    if (roll == 0) {
      return 0;
    }
    return BigDecimal.valueOf(roll)
        .multiply(multiplier)
        .setScale(0, RoundingMode.DOWN)
        .min(BigDecimal.valueOf(MOST))
        .max(BigDecimal.ONE)
        .longValueExact();
  }
}
