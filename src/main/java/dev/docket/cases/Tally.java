package dev.docket.cases;

import dev.docket.cases.CaseEvent.CaseImported;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseEvent.CaseReinstated;
import dev.docket.cases.CaseEvent.CaseVoided;
import dev.docket.cases.CaseEvent.EscalationTriggered;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EscalationRule.Offence;
import dev.docket.kernel.Origin;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one member's cases come to by a guild's escalation rules. What happens is counted here, and
 * so is what would have happened. A case counts from its ruling on, whatever Discord made of it,
 * unless it is void; a rule that was met counts the same cases no more. What Docket itself rules
 * counts nowhere, so that rules never set each other off; nor does what another bot kept.
 */
final class Tally {

  private final Map<Long, Charge> charges = new TreeMap<>();
  private final Map<String, Set<Long>> spent = new HashMap<>();

  /** A case that may count. */
  record Charge(Offence offence, Instant at, boolean voided) {}

  /** A rule that a case has met. */
  record Met(EscalationRule rule, int points, List<Long> counted) {}

  void evolve(CaseEvent event) {
    if (event instanceof CaseOpened e && !(event instanceof CaseImported)) {
      opened(e.caseNumber(), CaseKind.of(e), e.ruled().moderatorId(), e.ruled().at());
    } else if (event instanceof CaseVoided || event instanceof CaseReinstated) {
      voided(event.caseNumber(), event instanceof CaseVoided);
    } else if (event instanceof EscalationTriggered e) {
      spend(e.rule(), e.counted());
    }
  }

  void opened(long caseNumber, CaseKind kind, long moderatorId, Instant at) {
    if (moderatorId != Origin.DOCKET) {
      kind.offence().ifPresent(it -> charges.put(caseNumber, new Charge(it, at, false)));
    }
  }

  void voided(long caseNumber, boolean now) {
    charges.computeIfPresent(caseNumber, (_, it) -> new Charge(it.offence(), it.at(), now));
  }

  void spend(String rule, Collection<Long> counted) {
    spent.computeIfAbsent(rule, _ -> new HashSet<>()).addAll(counted);
  }

  /** Whether a case meets a rule, with those before it. */
  Optional<Met> met(EscalationRule rule, long caseNumber) {
    var last = charges.get(caseNumber);
    if (last == null || worth(rule, caseNumber, last) == 0) {
      return Optional.empty();
    }
    var since = last.at().minus(rule.window());
    var counted = new TreeMap<Long, Integer>();
    charges.forEach((number, charge) -> {
      var worth = worth(rule, number, charge);
      if (number <= caseNumber && !charge.at().isBefore(since) && worth > 0) {
        counted.put(number, worth);
      }
    });
    var points = counted.values().stream().mapToInt(it -> it).sum();
    return points < rule.threshold()
        ? Optional.empty()
        : Optional.of(new Met(rule, points, List.copyOf(counted.keySet())));
  }

  private int worth(EscalationRule rule, long caseNumber, Charge charge) {
    return charge.voided() || spent.getOrDefault(rule.name(), Set.of()).contains(caseNumber)
        ? 0
        : rule.points().getOrDefault(charge.offence(), 0);
  }
}
