package dev.docket.discord.cases;

/** Where a guild's jail is. */
interface Jail {

  /**
   * The role that jailed members hold.
   *
   * @throws dev.docket.kernel.Refused if the guild has named none
   */
  long roleOf(long guildId);
}
