package dev.docket.cases;

/** Gives out the next case number of a guild, within the unit of work that needs it. */
interface CaseNumbers {

  long next(long guildId, long userId);
}
