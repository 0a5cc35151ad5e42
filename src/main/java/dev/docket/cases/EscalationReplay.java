package dev.docket.cases;

import dev.docket.cases.CaseHistory.What;
import dev.docket.cases.EscalationPreview.Hit;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.EscalationRule.Action;
import dev.docket.kernel.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the past happen again, in its order, as if a rule had been switched on at a moment. */
final class EscalationReplay {

  private static final Duration ANYWAY = Duration.ofDays(1);

  private final EscalationRule rule;
  private final Instant from;
  private final Map<Long, Past> members = new HashMap<>();
  private int cases;

  EscalationReplay(EscalationRule rule, Instant from) {
    this.rule = rule;
    this.from = from;
  }

  /** What happened to a case. */
  record Act(
      What what, long caseNumber, long userId, CaseKind kind, long moderatorId, Instant ruledAt) {}

  /** What one member has behind them. */
  private record Past(Tally tally, List<Act> hits, List<Act> acts) {
    Past() {
      this(new Tally(), new ArrayList<>(), new ArrayList<>());
    }
  }

  void add(Act act) {
    var past = members.computeIfAbsent(act.userId(), _ -> new Past());
    if (act.what() != What.RULED) {
      past.tally.voided(act.caseNumber(), act.what() == What.VOIDED);
      return;
    }
    cases += act.moderatorId() != Origin.DOCKET && act.kind().offence().isPresent() ? 1 : 0;
    past.acts.add(act);
    past.tally.opened(act.caseNumber(), act.kind(), act.moderatorId(), act.ruledAt());
    if (!act.ruledAt().isBefore(from)) {
      past.tally
          .met(rule, act.caseNumber())
          .ifPresent(it -> {
            past.tally.spend(rule.name(), it.counted());
            past.hits.add(act);
          });
    }
  }

  EscalationPreview preview(int most) {
    var hit = members.values().stream().filter(it -> !it.hits.isEmpty()).toList();
    return new EscalationPreview(
        cases,
        hit.size(),
        hit.stream().mapToInt(it -> it.hits.size()).sum(),
        (int) hit.stream().mapToLong(this::anyway).sum(),
        hit.stream()
            .map(EscalationReplay::shown)
            .sorted(Comparator.comparingInt(Hit::times).reversed().thenComparing(Hit::userId))
            .limit(most)
            .toList());
  }

  private static Hit shown(Past past) {
    var last = past.hits.getLast();
    return new Hit(last.userId(), past.hits.size(), last.ruledAt(), last.caseNumber());
  }

  private long anyway(Past past) {
    return past.hits.stream()
        .filter(hit -> past.acts.stream().anyMatch(it -> follows(it, hit) && isAsHarsh(it)))
        .count();
  }

  private static boolean follows(Act act, Act hit) {
    return act.caseNumber() >= hit.caseNumber()
        && !act.ruledAt().isAfter(hit.ruledAt().plus(ANYWAY));
  }

  private boolean isAsHarsh(Act act) {
    var action = action(act.kind());
    return act.moderatorId() != Origin.DOCKET
        && action != null
        && action.compareTo(rule.action()) >= 0;
  }

  private static @Nullable Action action(CaseKind kind) {
    return switch (kind) {
      case TIMEOUT -> Action.TIMEOUT;
      case JAIL -> Action.JAIL;
      case KICK, SOFTBAN -> Action.KICK;
      case TEMPBAN -> Action.TEMPBAN;
      case BAN, HACKBAN -> Action.BAN;
      case WARN, NOTE, UNBAN, UNTEMPBAN, UNTIMEOUT, UNJAIL -> null;
      case POLLBAN, POLLUNBAN, SNIPPETBAN, SNIPPETUNBAN -> null;
    };
  }
}
