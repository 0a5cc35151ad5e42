package dev.docket.discord.cases;

import dev.docket.cases.CaseRefusal;
import dev.docket.guilds.GuildQuery.FindGuildSettings;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;

/** Where a guild's jail is. */
record Jail(Queries queries) {

  /** The role that jailed members hold. */
  long roleOf(long guildId) {
    var role = queries.askLatest(new FindGuildSettings(guildId)).jailRole();
    if (role == null) {
      throw Refused.because(CaseRefusal.NO_JAIL);
    }
    return role;
  }
}
