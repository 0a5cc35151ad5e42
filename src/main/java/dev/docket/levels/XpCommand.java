package dev.docket.levels;

import dev.docket.kernel.Right;

/** Everything that can be asked of a member's XP by hand. */
public sealed interface XpCommand extends LevelCommand<AdjustmentAnswer> {

  /** Who changes whose XP. */
  XpEdit edit();

  @Override
  default long guildId() {
    return edit().guildId();
  }

  @Override
  default long userId() {
    return edit().userId();
  }

  @Override
  default Class<AdjustmentAnswer> answerType() {
    return AdjustmentAnswer.class;
  }

  /** What it takes. */
  default Right right() {
    return LevelRight.MEMBERS.right();
  }

  /** Adds XP. */
  record AddXp(XpEdit edit, long amount) implements XpCommand {}

  /** Takes XP, at most all there is. */
  record RemoveXp(XpEdit edit, long amount) implements XpCommand {}

  /** Sets XP to an amount. */
  record SetXp(XpEdit edit, long xp) implements XpCommand {}

  /** Sets XP to what a level takes. */
  record SetLevel(XpEdit edit, int level) implements XpCommand {}

  /** Sets XP to 0. */
  record ResetXp(XpEdit edit) implements XpCommand {}

  /**
   * Gives XP of one member to another.
   *
   * @param recipientIsMember whether Discord lists the recipient as a member now
   */
  record TransferXp(
      XpEdit edit, long recipientId, boolean recipientIsMember, boolean recipientIsBot, long amount)
      implements XpCommand {}

  /** Takes an adjustment back. */
  record UndoAdjustment(XpEdit edit, int number) implements XpCommand {}

  /** Lets a member earn no more, and takes them off the leaderboard. */
  record ExcludeMember(XpEdit edit) implements XpCommand {}

  /** Lets an excluded member earn again. */
  record ReadmitMember(XpEdit edit) implements XpCommand {}
}
