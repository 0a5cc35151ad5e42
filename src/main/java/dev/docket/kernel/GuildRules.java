package dev.docket.kernel;

import java.util.Set;

/** What a guild has settled, for the decisions of all features. */
public interface GuildRules {

  /** Leaves everything to the permissions that Discord grants. */
  GuildRules DISCORD_ONLY =
      (_, actor, right) ->
          right.permission() == 0 || actor.isInCharge() || actor.holds(right.permission());

  /** Whether somebody may do something in a guild. */
  boolean allows(long guildId, Actor actor, Right right);

  /**
   * The same rules for a door that shows something or turns somebody away early: they cost no
   * reading, and may be out of date for a moment.
   */
  default GuildRules asHeard() {
    return this;
  }

  /** The roles of which a member needs one to write snippets; none if everyone may. */
  default Set<Long> snippetRoles(long guildId) {
    return Set.of();
  }
}
