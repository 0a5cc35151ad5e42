package dev.docket.cases;

import dev.docket.cases.CaseCommand.RecordByHand;
import dev.docket.cases.CaseEvent.CaseObserved;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberKicked;
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseEvent.MemberUnbanned;
import dev.docket.cases.CaseEvent.TimeoutLifted;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an act past Docket: reality wins, so all that is left to decide is whether it is
 * news, and whether something later is on record already.
 */
record Observing(Standing standing, RecordByHand command) {

  /** Discord keeps a timeout's end to the millisecond, and Docket to the microsecond. */
  private static final Duration SAME_END = Duration.ofSeconds(1);

  /** The case that tells of it already, 0 if there is nothing to tell; empty if it is news. */
  OptionalLong known() {
    var ban = standing.inForce(Restriction.BAN);
    var timeout = standing.inForce(Restriction.TIMEOUT);
    var overtaking = overtaking();
    if (overtaking != null && standing.moves().wasFound(overtaking) && isOfOurKind(overtaking)) {
      return OptionalLong.of(overtaking);
    }
    return switch (command.act()) {
      case HandAct.TimedOut(var until) when endsThen(timeout, until) ->
          OptionalLong.of(timeout.caseNumber());
      case HandAct.Banned _ when wasFound() && ban != null -> OptionalLong.of(ban.caseNumber());
      case HandAct.Unbanned _ when wasFound() && ban == null -> OptionalLong.of(0);
      case HandAct.TimeoutEnded _ when wasFound() && timeout == null -> OptionalLong.of(0);
      case HandAct.Banned _, HandAct.Unbanned _, HandAct.Kicked _ -> OptionalLong.empty();
      case HandAct.TimedOut _, HandAct.TimeoutEnded _ -> OptionalLong.empty();
    };
  }

  /** The case that it opens, and that nothing is left to be carried out. */
  List<CaseEvent> events(long number) {
    var overtaking = overtaking();
    return List.of(
        opened(ruled(number), overtaking),
        new CaseObserved(
            command.guildId(),
            command.userId(),
            number,
            command.entryId(),
            overtaking,
            command.at()));
  }

  private CaseOpened opened(Ruled ruled, @Nullable Long overtaking) {
    var ban = overtaking == null ? Episode.caseOf(standing.inForce(Restriction.BAN)) : null;
    var timeout = overtaking == null ? Episode.caseOf(standing.inForce(Restriction.TIMEOUT)) : null;
    return switch (command.act()) {
      case HandAct.Banned _ -> new MemberBanned(ruled, null, 0, ban);
      case HandAct.Unbanned _ -> new MemberUnbanned(ruled, ban);
      case HandAct.Kicked _ -> new MemberKicked(ruled);
      case HandAct.TimedOut(var until) -> new MemberTimedOut(ruled, until, timeout);
      case HandAct.TimeoutEnded _ -> new TimeoutLifted(ruled, timeout);
    };
  }

  private Ruled ruled(long number) {
    var user = command.userId();
    return new Ruled(
        command.guildId(), user, number, command.authorId(), reason(), true, command.at());
  }

  private @Nullable PersonalText reason() {
    var said = command.reason();
    if (said == null || said.isBlank()) {
      return null;
    }
    return new PersonalText(command.userId(), Texts.cleaned(said.strip(), Edits.LONGEST_REASON));
  }

  /** The later case that had its effect before this was learnt of. */
  private @Nullable Long overtaking() {
    return switch (command.act()) {
      case HandAct.Banned _, HandAct.Unbanned _ ->
          standing.moves().firstAfter(Restriction.BAN, command.at());
      case HandAct.TimedOut _, HandAct.TimeoutEnded _ ->
          standing.moves().firstAfter(Restriction.TIMEOUT, command.at());
      case HandAct.Kicked _ -> null;
    };
  }

  private boolean wasFound() {
    return command.entryId() == null;
  }

  private boolean isOfOurKind(long caseNumber) {
    var kind = standing.file(caseNumber).kind();
    return switch (command.act()) {
      case HandAct.Banned _ -> kind == CaseKind.BAN;
      case HandAct.Unbanned _ -> kind == CaseKind.UNBAN;
      case HandAct.Kicked _ -> false;
      case HandAct.TimedOut _ -> kind == CaseKind.TIMEOUT;
      case HandAct.TimeoutEnded _ -> kind == CaseKind.UNTIMEOUT;
    };
  }

  private static boolean endsThen(@Nullable Episode timeout, Instant until) {
    return timeout != null
        && timeout.endsAt() != null
        && Duration.between(timeout.endsAt(), until).abs().compareTo(SAME_END) < 0;
  }
}
