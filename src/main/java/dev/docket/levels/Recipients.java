package dev.docket.levels;

/** The other side of a transfer, in the same unit of work. */
interface Recipients {

  /**
   * Gives XP to a member.
   *
   * @return the number of the adjustment there
   */
  int receive(long userId, XpEdit giving, long amount, int number);

  /**
   * Takes XP that was given back from the member who got it.
   *
   * @param number of the adjustment there
   */
  void giveBack(long userId, XpEdit undoing, int number);
}
