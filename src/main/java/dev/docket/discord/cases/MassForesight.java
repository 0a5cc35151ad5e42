package dev.docket.discord.cases;

import dev.docket.cases.BatchItem;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.FindDossier;
import dev.docket.cases.CaseRefusal;
import dev.docket.cases.Dossier;
import dev.docket.discord.Guilds.Presence;
import dev.docket.kernel.Queries;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Foresees who will be refused for what is in force already, or is not. */
record MassForesight(Queries queries, long guildId, CaseKind kind, Instant at) {

  List<BatchItem> of(Map<Long, Presence> presences) {
    return presences.entrySet().stream()
        .flatMap(it -> foreseen(it.getKey(), it.getValue()).stream())
        .toList();
  }

  private Optional<BatchItem> foreseen(long userId, Presence presence) {
    return switch (kind) {
      case BAN, TEMPBAN ->
          presence.isBanned()
              ? inForce(userId, CaseKind.BAN)
                  .map(it -> refused(userId, CaseRefusal.ALREADY_BANNED, it))
              : Optional.empty();
      case UNBAN ->
          presence.isBanned() || inForce(userId, CaseKind.BAN, CaseKind.TEMPBAN).isPresent()
              ? Optional.empty()
              : Optional.of(refused(userId, CaseRefusal.NOT_BANNED));
      case TIMEOUT ->
          isTimedOut(presence)
              ? inForce(userId, CaseKind.TIMEOUT)
                  .map(it -> refused(userId, CaseRefusal.ALREADY_TIMED_OUT, it))
              : Optional.empty();
      case UNTIMEOUT ->
          isTimedOut(presence) || inForce(userId, CaseKind.TIMEOUT).isPresent()
              ? Optional.empty()
              : Optional.of(refused(userId, CaseRefusal.NOT_TIMED_OUT));
      case SOFTBAN, KICK, WARN, JAIL, UNJAIL, NOTE -> Optional.empty();
      case POLLBAN, POLLUNBAN, SNIPPETBAN, SNIPPETUNBAN -> Optional.empty();
      case HACKBAN, UNTEMPBAN -> Optional.empty();
    };
  }

  private boolean isTimedOut(Presence presence) {
    var until = presence.timedOutUntil();
    return until != null && until.isAfter(at);
  }

  private Optional<Long> inForce(long userId, CaseKind... kinds) {
    return queries.ask(new FindDossier(guildId, userId, at)).lines().stream()
        .filter(it -> Arrays.asList(kinds).contains(it.kind()))
        .map(Dossier.Line::inForce)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private static BatchItem refused(long userId, CaseRefusal refusal, Object... details) {
    return BatchItem.refused(userId, refusal, Arrays.stream(details).map(String::valueOf).toList());
  }
}
