package dev.docket.discord.levels;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.FindDossier;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.MemberRoles;
import dev.docket.discord.levels.LevelTrouble.What;
import dev.docket.kernel.Queries;
import dev.docket.levels.LevelQuery.FindLevel;
import dev.docket.levels.LevelRoles;
import dev.docket.levels.LevelRoles.Delta;
import dev.docket.levels.LevelSettingQuery.FindLevelSettings;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes the level roles of one member right, as levels are at that moment. Roles that no level
 * comes with are never touched, and what is right already is left alone.
 */
record RoleSync(Queries queries, MemberRoles roles, LevelTrouble trouble, InstantSource clock) {

  /** Meanwhile the level may have changed again, or somebody the roles. */
  private static final int MOST_ROUNDS = 3;

  /** How it came out. */
  enum Result {
    NO_ROLES,
    EXCLUDED,
    JAILED,
    NO_MEMBER,
    RIGHT
  }

  /**
   * What became of it.
   *
   * @param missing roles of the list that Docket cannot give or take
   */
  record Outcome(Result result, Set<Long> given, Set<Long> taken, Set<Long> missing) {

    static Outcome of(Result result) {
      return new Outcome(result, Set.of(), Set.of(), Set.of());
    }
  }

  /**
   * Makes them right.
   *
   * @param joined whether the member has only just come, and can have nothing that must be taken
   * @throws DiscordFailure if that may succeed later
   */
  Outcome sync(long guildId, long userId, boolean joined) {
    var outcome = new Outcome(Result.RIGHT, new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    for (var round = 0; round < MOST_ROUNDS; round++) {
      var list = queries.askLatest(new FindLevelSettings(guildId)).roles();
      var level = queries.askLatest(new FindLevel(guildId, userId));
      if (list.byLevel().isEmpty()) {
        return Outcome.of(Result.NO_ROLES);
      }
      if (level.excluded()) {
        return Outcome.of(Result.EXCLUDED);
      }
      var grantable = grantable(guildId, list, outcome.missing());
      if (joined && list.deserved(level.level(), grantable).isEmpty()) {
        return outcome;
      }
      if (isJailed(guildId, userId)) {
        return Outcome.of(Result.JAILED);
      }
      var held = roles.heldBy(guildId, userId);
      if (held.isEmpty()) {
        return Outcome.of(Result.NO_MEMBER);
      }
      var delta = list.delta(level.level(), held.get(), grantable);
      if (delta.isEmpty()) {
        return outcome;
      }
      change(guildId, userId, delta, outcome, "Level " + level.level());
    }
    return outcome;
  }

  /** What can be given and taken: a role that is missing is told, and stands in nobody's way. */
  private Set<Long> grantable(long guildId, LevelRoles list, Set<Long> refused) {
    var grantable = new HashSet<Long>();
    for (var it : roles.reach(guildId, list.byLevel().values()).entrySet()) {
      switch (it.getValue()) {
        case IN_REACH -> grantable.add(it.getKey());
        case GONE -> missing(guildId, What.ROLE_GONE, it.getKey(), refused);
        case TOO_HIGH -> missing(guildId, What.ROLE_TOO_HIGH, it.getKey(), refused);
      }
    }
    grantable.removeAll(refused);
    return grantable;
  }

  private void missing(long guildId, What what, long role, Set<Long> missing) {
    trouble.report(guildId, what, role);
    missing.add(role);
  }

  private boolean isJailed(long guildId, long userId) {
    var dossier = new FindDossier(guildId, userId, clock.instant());
    return queries.askLatest(dossier).lines().stream()
        .anyMatch(it -> it.kind() == CaseKind.JAIL && it.inForce() != null);
  }

  /** Gives first: if it ends in between, the member rather has too many roles. */
  private void change(long guildId, long userId, Delta delta, Outcome outcome, String reason) {
    for (var role : delta.give()) {
      attempt(
          guildId,
          role,
          outcome,
          () -> {
            roles.give(guildId, userId, role, reason);
            outcome.given().add(role);
          });
    }
    if (outcome.missing().stream().anyMatch(delta.give()::contains)) {
      return;
    }
    for (var role : delta.take()) {
      attempt(
          guildId,
          role,
          outcome,
          () -> {
            roles.take(guildId, userId, role, reason);
            outcome.taken().add(role);
          });
    }
  }

  /** What Discord refuses of one role says nothing of the others. */
  private void attempt(long guildId, long role, Outcome outcome, Runnable change) {
    try {
      change.run();
    } catch (DiscordFailure e) {
      if (!e.permanent()) {
        throw e;
      }
      missing(guildId, What.ROLE_REFUSED, role, outcome.missing());
    }
  }
}
