package dev.docket.discord.cases;

import dev.docket.cases.Authority;
import dev.docket.discord.Asked;
import dev.docket.discord.Asked.Person;
import dev.docket.discord.Guilds.Presence;
import dev.docket.kernel.Actor;
import java.util.function.Predicate;

/** Reads an authority off an interaction. */
final class Authorities {

  private Authorities() {}

  /** Over somebody who was not named in the interaction. */
  static Authority over(Asked asked, Presence target) {
    return over(asked.actor(), asked.docketTopRole(), target);
  }

  static Authority over(Actor actor, int docketTopRole, Presence target) {
    return new Authority(
        actor,
        docketTopRole,
        target.isDocket(),
        target.isOwner(),
        target.isBot(),
        target.isMember(),
        target.topRole(),
        target.isBanned(),
        target.timedOutUntil());
  }

  static Authority of(Asked asked, Predicate<Person> isBanned) {
    var target = asked.target();
    return new Authority(
        asked.actor(),
        asked.docketTopRole(),
        asked.targetIsDocket(),
        asked.targetIsOwner(),
        target != null && target.isBot(),
        target != null && target.isMember(),
        target == null ? 0 : target.topRole(),
        target != null && isBanned.test(target),
        target == null ? null : target.timedOutUntil());
  }
}
