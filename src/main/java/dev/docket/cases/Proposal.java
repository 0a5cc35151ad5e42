package dev.docket.cases;

import dev.docket.cases.BatchCommand.Candidate;
import dev.docket.cases.BatchCommand.ProposeBatch;
import dev.docket.cases.BatchEvent.BatchProposed;
import dev.docket.cases.BatchEvent.Target;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks what somebody asks to do to many, before any of them is ruled on. */
record Proposal(ProposeBatch command, GuildRules rules) {

  private static final List<CaseKind> KINDS =
      List.of(
          CaseKind.BAN,
          CaseKind.TEMPBAN,
          CaseKind.UNBAN,
          CaseKind.KICK,
          CaseKind.WARN,
          CaseKind.TIMEOUT,
          CaseKind.UNTIMEOUT);

  /** Each user once, in the order in which they were named. */
  private List<Candidate> candidates() {
    return command.candidates().stream()
        .collect(Collectors.groupingBy(Candidate::userId, LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(List::getFirst)
        .toList();
  }

  BatchProposed event() {
    var candidates = candidates();
    if (candidates.isEmpty()) {
      throw Refused.because(BatchRefusal.NOBODY_NAMED);
    }
    if (candidates.size() > BatchCommand.MOST_USERS) {
      throw Refused.because(
          BatchRefusal.TOO_MANY_NAMED, candidates.size(), BatchCommand.MOST_USERS);
    }
    var deleted = command.deleteMessageSeconds();
    Openings.within("purge", deleted, 0, Openings.LONGEST_DELETION);
    var lasting = lasting();
    var reason = command.reason() == null ? null : Edits.reason(command.reason());
    return new BatchProposed(
        command.guildId(),
        command.batchId(),
        command.actor().userId(),
        command.kind(),
        candidates.stream().map(it -> target(it.userId(), reason)).toList(),
        lasting == null ? null : lasting.toSeconds(),
        deleted,
        command.silent(),
        command.at());
  }

  private static Target target(long userId, @Nullable String reason) {
    return new Target(userId, reason == null ? null : new PersonalText(userId, reason));
  }

  private @Nullable Duration lasting() {
    if (!KINDS.contains(command.kind())) {
      throw Refused.because(
          InputRefusal.VALUE_UNREADABLE, "type", command.kind(), KINDS.toString());
    }
    var lasting = command.lasting();
    return switch (command.kind()) {
      case TEMPBAN -> Openings.tempban(required(lasting));
      case TIMEOUT -> Openings.timeout(required(lasting));
      case BAN, SOFTBAN, UNBAN, KICK, WARN, UNTIMEOUT, JAIL, UNJAIL, NOTE -> null;
      case POLLBAN, POLLUNBAN, SNIPPETBAN, SNIPPETUNBAN, HACKBAN, UNTEMPBAN -> null;
    };
  }

  private static Duration required(@Nullable Duration lasting) {
    return Objects.requireNonNullElse(lasting, Duration.ZERO);
  }

  /** Who would be refused whatever is on record about them. */
  List<BatchItem> foreseen() {
    return candidates().stream().flatMap(it -> foreseen(it).stream()).toList();
  }

  private Optional<BatchItem> foreseen(Candidate candidate) {
    var ruling =
        new Ruling(
            command.guildId(),
            candidate.userId(),
            command.actor().userId(),
            candidate.authority(),
            null,
            true,
            command.at());
    try {
      Jurisdiction.check(command.kind(), ruling, rules);
      return Optional.empty();
    } catch (Refused e) {
      return e.refusal() instanceof CaseRefusal refusal
          ? Optional.of(BatchItem.refused(candidate.userId(), refusal, e.details()))
          : Optional.empty();
    }
  }
}
