package dev.docket.web;

import dev.docket.cases.Authority;
import dev.docket.cases.CaseRefusal;
import dev.docket.discord.Crowd;
import dev.docket.discord.Guilds;
import dev.docket.discord.Guilds.Presence;
import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.TokenHolder;
import java.util.List;

/** What Discord says of those who ask and those who are asked about, at the moment of a request. */
public final class Standing {

  private final Crowd crowd;
  private final Guilds guilds;
  private final GuildRules rules;

  Standing(Crowd crowd, Guilds guilds, GuildRules rules) {
    this.crowd = crowd;
    this.guilds = guilds;
    this.rules = rules;
  }

  /** The caller with the rights that they have now, whatever they had when the token was made. */
  public Actor actor(TokenHolder caller) {
    return crowd.actor(caller.guildId(), caller.userId());
  }

  /**
   * Refuses whoever may not see something.
   *
   * @throws Refused with {@link CaseRefusal#MISSING_PERMISSION}
   */
  public void check(TokenHolder caller, Right right) {
    if (!rules.asHeard().allows(caller.guildId(), actor(caller), right)) {
      throw Refused.because(CaseRefusal.MISSING_PERMISSION);
    }
  }

  /** How a user stands in the caller's guild. */
  public Presence presence(TokenHolder caller, long userId) {
    return crowd
        .presences(caller.guildId(), List.of(userId), true)
        .getOrDefault(userId, Presence.UNKNOWN);
  }

  /** How the caller stands towards somebody. */
  public Authority authority(TokenHolder caller, long userId) {
    var target = presence(caller, userId);
    return new Authority(
        actor(caller),
        guilds.topRole(caller.guildId()),
        target.isDocket(),
        target.isOwner(),
        target.isBot(),
        target.isMember(),
        target.topRole(),
        target.isBanned(),
        target.timedOutUntil());
  }
}
