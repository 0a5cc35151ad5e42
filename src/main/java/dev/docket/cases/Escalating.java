package dev.docket.cases;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.Escalate;
import dev.docket.cases.CaseCommand.JailMember;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseEvent.EscalationTriggered;
import dev.docket.cases.Tally.Met;
import dev.docket.kernel.EscalationRule;
import dev.docket.kernel.Origin;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides what escalation rules make of a case: of all that it meets, the harshest acts alone.
 * Whether Docket can touch the member is for Discord to say, and for the mod log to show.
 */
record Escalating(Openings openings, Escalate command) {

  private static final int MOST_NAMED = 20;

  /** From the mildest to the harshest. */
  private static final Comparator<EscalationRule> HARSHNESS =
      Comparator.comparing(EscalationRule::action)
          .thenComparing(it -> Objects.requireNonNullElse(it.lasting(), Duration.ZERO))
          .thenComparing(EscalationRule::name);

  /** The rules that the case meets, the harshest first. */
  List<Met> met() {
    return command.rules().stream()
        .filter(EscalationRule::enabled)
        .sorted(HARSHNESS.reversed())
        .flatMap(it -> openings.standing().tally().met(it, command.caseNumber()).stream())
        .toList();
  }

  /** What a rule comes to; empty if what is in force is as harsh already. */
  Optional<Function<Ruled, CaseOpened>> effect(Met met) {
    var ruling = ruling(met);
    var end = end(met.rule());
    if (isBanned(ruling, met.rule(), end)) {
      return Optional.empty();
    }
    return Optional.ofNullable(
        switch (met.rule().action()) {
          case TIMEOUT ->
              isSilenced(ruling, end) ? null : openings.timedOut(Objects.requireNonNull(end));
          case JAIL -> isJailed() ? null : openings.effect(jail(ruling));
          case KICK -> openings.effect(new KickMember(ruling));
          case TEMPBAN, BAN -> openings.effect(new BanMember(ruling, met.rule().lasting(), 0));
        });
  }

  private JailMember jail(Ruling ruling) {
    return new JailMember(ruling, command.jailRoleId(), command.roleIds());
  }

  /** Whoever is banned needs nothing milder. */
  private boolean isBanned(Ruling ruling, EscalationRule rule, @Nullable Instant end) {
    var ban = openings.standing().inForce(Restriction.BAN);
    if (ban == null || !openings.standing().banHolds(ruling)) {
      return false;
    }
    return switch (rule.action()) {
      case TIMEOUT, JAIL, KICK -> true;
      case TEMPBAN, BAN -> ban.outlasts(end);
    };
  }

  private boolean isSilenced(Ruling ruling, @Nullable Instant end) {
    var timeout = openings.standing().inForce(Restriction.TIMEOUT);
    return timeout != null && openings.standing().timeoutHolds(ruling) && timeout.outlasts(end);
  }

  private boolean isJailed() {
    return openings.standing().inForce(Restriction.JAIL) != null;
  }

  private @Nullable Instant end(EscalationRule rule) {
    return rule.lasting() == null ? null : command.at().plus(rule.lasting());
  }

  /** By Docket, with a reason that names the rule and the cases that it counted. */
  Ruling ruling(Met met) {
    var cases =
        met.counted().stream()
            .limit(MOST_NAMED)
            .map(it -> "#" + it)
            .collect(Collectors.joining(", "));
    var more = met.counted().size() > MOST_NAMED ? ", …" : "";
    var rule = met.rule();
    var reason =
        "Rule “%s”: %d of %d points (%s%s)"
            .formatted(rule.name(), met.points(), rule.threshold(), cases, more);
    return new Ruling(
        command.guildId(),
        command.userId(),
        Origin.DOCKET,
        command.authority(),
        reason,
        false,
        command.at());
  }

  EscalationTriggered event(Met met, @Nullable Long openedCase) {
    return new EscalationTriggered(
        command.guildId(),
        command.userId(),
        command.caseNumber(),
        met.rule().name(),
        met.points(),
        met.counted(),
        openedCase,
        command.at());
  }
}
