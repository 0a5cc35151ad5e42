package dev.docket.levels;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import dev.docket.levels.LevelEvent.XpAdjusted;
import dev.docket.levels.Tally.Entry;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's hand on a member's XP.
 *
 * @param before XP until then
 * @param number of the adjustment
 */
record Hand(
    long userId,
    XpEdit edit,
    Tally tally,
    LevelTerms terms,
    LevelCurve curve,
    long before,
    int number) {

  private static final int LONGEST_REASON = 1_000;

  static Hand of(long userId, XpEdit edit, Tally tally, SettledTerms settled) {
    var terms = settled.now().apply(edit.guildId());
    return new Hand(
        userId,
        edit,
        tally,
        terms,
        settled.curve(terms),
        tally.xp(terms.boards()),
        tally.nextAdjustment());
  }

  /** A mistyped id must not become a member. */
  void known() {
    if (edit.isBot()) {
      throw Refused.because(LevelRefusal.MEMBER_IS_A_BOT);
    }
    if (!edit.isMember() && tally.isEmpty()) {
      throw Refused.because(LevelRefusal.UNKNOWN_MEMBER, userId);
    }
  }

  long gain(long amount) {
    Award.inRange("amount", amount, 1, LevelCurve.MOST_XP - before);
    return amount;
  }

  long loss(long amount) {
    Award.inRange("amount", amount, 1, LevelCurve.MOST_XP);
    if (amount > before) {
      throw Refused.because(LevelRefusal.MORE_THAN_THERE_IS, before);
    }
    return -amount;
  }

  long difference(long xp) {
    Award.inRange("xp", xp, 0, LevelCurve.MOST_XP);
    if (xp == before) {
      throw Refused.because(LevelRefusal.XP_UNCHANGED, xp);
    }
    return xp - before;
  }

  long threshold(int level) {
    Award.inRange("level", level, 0, curve.highest());
    return curve.threshold(level);
  }

  /** What was adjusted by hand, and still stands, on the board that counts. */
  Entry undoable(int adjustment) {
    var entry =
        tally
            .adjustment(adjustment)
            .orElseThrow(() -> Refused.because(LevelRefusal.UNKNOWN_ADJUSTMENT, adjustment));
    if (entry.undone() || entry.kind() == Adjustment.UNDONE) {
      throw Refused.because(LevelRefusal.ALREADY_UNDONE, adjustment);
    }
    if (terms.boards().resolve(entry.board()) != terms.boards().current()) {
      throw Refused.because(LevelRefusal.ADJUSTMENT_WAS_CLEARED, adjustment);
    }
    return entry;
  }

  void adjust(Adjustment kind, long amount) {
    apply(event(kind, amount, null, null, null));
  }

  void transfer(Adjustment kind, long amount, long other, int otherNumber) {
    apply(event(kind, amount, other, otherNumber, null));
  }

  void undo(int undone, Entry entry) {
    var amount = entry.amount() > 0 ? loss(entry.amount()) : gain(-entry.amount());
    apply(event(Adjustment.UNDONE, amount, entry.other(), entry.otherNumber(), undone));
  }

  private XpAdjusted event(
      Adjustment kind,
      long amount,
      @Nullable Long other,
      @Nullable Integer otherNumber,
      @Nullable Integer undoes) {
    return new XpAdjusted(
        edit.guildId(),
        userId,
        number,
        kind,
        amount,
        before + amount,
        terms.boards().current(),
        other,
        otherNumber,
        undoes,
        edit.actor().userId(),
        reason(),
        edit.at());
  }

  @Nullable PersonalText reason() {
    var reason = edit.reason();
    return reason == null || reason.isBlank()
        ? null
        : new PersonalText(userId, Texts.storable("reason", reason, LONGEST_REASON));
  }

  /** XP as it is by now. */
  long xp() {
    return tally.xp(terms.boards());
  }

  AdjustmentAnswer answer(int level) {
    return new AdjustmentAnswer(number, before, xp(), curve.level(before), level);
  }

  AdjustmentAnswer unchanged() {
    var level = curve.level(before);
    return new AdjustmentAnswer(0, before, before, level, level);
  }
}
