package dev.docket.web.api;

import dev.docket.cases.Authority;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.Ruling;
import dev.docket.discord.Guilds.Presence;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Queries;
import dev.docket.kernel.TokenHolder;
import dev.docket.levels.XpCommand.TransferXp;
import dev.docket.levels.XpEdit;
import dev.docket.web.Standing;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a request never says of itself: who asks, how they stand, in which guild, and when. Were it
 * taken from the request, anybody could be anyone.
 */
final class Givens {

  private static final Set<String> OWN_ID = Set.of("selfId", "askerId");
  private static final Set<String> OWN_MOMENT = Set.of("at", "now");

  private final TokenHolder caller;
  private final Standing standing;
  private final Queries queries;
  private final Instant now;

  Givens(TokenHolder caller, Standing standing, Queries queries, Instant now) {
    this.caller = caller;
    this.standing = standing;
    this.queries = queries;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  /** Whether a component is given, and so is no part of a request. */
  static boolean covers(RecordComponent component) {
    var name = component.getName();
    var type = component.getType();
    var owner = component.getDeclaringRecord();
    return name.equals("guildId")
        || type == Actor.class
        || type == Authority.class
        || OWN_ID.contains(name)
        || type == Instant.class && OWN_MOMENT.contains(name)
        || owner == Ruling.class && name.equals("moderatorId")
        || owner == CaseEdit.class && name.equals("userId")
        || owner == XpEdit.class && Set.of("isMember", "isBot").contains(name)
        || owner == TransferXp.class
            && Set.of("recipientIsMember", "recipientIsBot").contains(name);
  }

  /**
   * The value of a component that {@link #covers} names.
   *
   * @param siblings what the request said for the components of the same record
   */
  Object of(RecordComponent component, Siblings siblings) {
    if (component.getType() == Actor.class) {
      return standing.actor(caller);
    }
    if (component.getType() == Authority.class) {
      return standing.authority(caller, target(component, siblings));
    }
    return switch (component.getName()) {
      case "guildId" -> caller.guildId();
      case "at", "now" -> now;
      case "userId" -> target(component, siblings);
      case "isMember" -> presence(siblings, "userId").isMember();
      case "isBot" -> presence(siblings, "userId").isBot();
      case "recipientIsMember" -> presence(siblings, "recipientId").isMember();
      case "recipientIsBot" -> presence(siblings, "recipientId").isBot();
      default -> caller.userId();
    };
  }

  /** Whom a case is about is what the log says, not what the request says. */
  private long target(RecordComponent component, Siblings siblings) {
    return component.getDeclaringRecord() == CaseEdit.class
        ? queries.askLatest(new FindCase(caller.guildId(), siblings.id("caseNumber"))).userId()
        : siblings.id("userId");
  }

  private Presence presence(Siblings siblings, String whose) {
    return standing.presence(caller, siblings.id(whose));
  }

  /** What a request said beside a component. */
  @FunctionalInterface
  interface Siblings {

    Optional<Object> find(String name);

    default long id(String name) {
      return (long) find(name).orElseThrow();
    }
  }
}
