package dev.docket.cases;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.Outcome.Abandoned;
import dev.docket.cases.CaseCommand.Outcome.Applied;
import dev.docket.cases.CaseCommand.Outcome.Delayed;
import dev.docket.cases.CaseCommand.RecordLogPost;
import dev.docket.cases.CaseCommand.ReportEnforcement;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseEvent.BanExpired;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.cases.CaseEvent.EnforcementConfirmed;
import dev.docket.cases.CaseEvent.EnforcementDelayed;
import dev.docket.cases.CaseEvent.EnforcementFailed;
import dev.docket.cases.CaseEvent.LogPosted;
import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseEvent.MemberKicked;
import dev.docket.cases.CaseEvent.MemberTimedOut;
import dev.docket.cases.CaseEvent.MemberUnbanned;
import dev.docket.cases.CaseEvent.MemberWarned;
import dev.docket.cases.CaseEvent.ReasonAmended;
import dev.docket.cases.CaseEvent.TimeoutLifted;
import dev.docket.kernel.Durations;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Origin;
import dev.docket.kernel.PersonalText;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import java.time.Duration;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;

/** Decides what happens to one member of one guild: cases, the ban and the timeout in force. */
@AggregateRoot(type = "member-record")
@Revision("1")
class MemberRecord {

  static final String STREAMS = "member-record/";
  static final int LONGEST_REASON = 1_000;
  static final int LONGEST_CAUSE = 300;
  static final int LONGEST_DELETION = 604_800;
  static final Duration LONGEST_TIMEOUT = Duration.ofDays(3_650);
  static final Duration LONGEST_TEMPBAN = Duration.ofDays(3_650);

  @AggregateIdentifier private @Nullable String stream;
  private final Standing standing = new Standing();

  static String streamOf(long guildId, long userId) {
    return streamsOf(guildId) + userId;
  }

  static String streamsOf(long guildId) {
    return STREAMS + guildId + "/";
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(BanMember command, CaseNumbers numbers, GuildRules rules) {
    var ruling = command.ruling();
    var lasting = command.lasting();
    Jurisdiction.check(lasting == null ? CaseKind.BAN : CaseKind.TEMPBAN, ruling, rules);
    if (command.deleteMessageSeconds() < 0 || command.deleteMessageSeconds() > LONGEST_DELETION) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE,
          "purge",
          command.deleteMessageSeconds(),
          0,
          LONGEST_DELETION);
    }
    if (lasting != null) {
      within(lasting, Duration.ofMinutes(1), LONGEST_TEMPBAN);
    }
    var expiresAt = lasting == null ? null : ruling.at().plus(lasting);
    var current = standing.ban();
    if (current != null && standing.banHolds(ruling) && current.outlasts(expiresAt)) {
      throw Refused.because(CaseRefusal.ALREADY_BANNED, current.caseNumber());
    }
    var superseded = Episode.caseOf(current);
    return open(
        ruling,
        numbers,
        it -> new MemberBanned(it, expiresAt, command.deleteMessageSeconds(), superseded));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(UnbanMember command, CaseNumbers numbers, GuildRules rules) {
    var ruling = command.ruling();
    Jurisdiction.check(CaseKind.UNBAN, ruling, rules);
    if (!standing.banHolds(ruling) && !ruling.authority().targetIsBanned()) {
      throw Refused.because(CaseRefusal.NOT_BANNED);
    }
    var lifted = Episode.caseOf(standing.ban());
    return open(ruling, numbers, it -> new MemberUnbanned(it, lifted));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(KickMember command, CaseNumbers numbers, GuildRules rules) {
    Jurisdiction.check(CaseKind.KICK, command.ruling(), rules);
    return open(command.ruling(), numbers, MemberKicked::new);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(WarnMember command, CaseNumbers numbers, GuildRules rules) {
    Jurisdiction.check(CaseKind.WARN, command.ruling(), rules);
    return open(command.ruling(), numbers, MemberWarned::new);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(TimeOutMember command, CaseNumbers numbers, GuildRules rules) {
    var ruling = command.ruling();
    Jurisdiction.check(CaseKind.TIMEOUT, ruling, rules);
    within(command.lasting(), Duration.ofSeconds(1), LONGEST_TIMEOUT);
    var current = standing.timeout();
    if (current != null && standing.timeoutHolds(ruling)) {
      throw Refused.because(CaseRefusal.ALREADY_TIMED_OUT, current.caseNumber());
    }
    var until = ruling.at().plus(command.lasting());
    var superseded = Episode.caseOf(current);
    return open(ruling, numbers, it -> new MemberTimedOut(it, until, superseded));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(LiftTimeout command, CaseNumbers numbers, GuildRules rules) {
    var ruling = command.ruling();
    Jurisdiction.check(CaseKind.UNTIMEOUT, ruling, rules);
    var shown = ruling.authority().targetTimedOutUntil();
    if (!standing.timeoutHolds(ruling) && (shown == null || !shown.isAfter(ruling.at()))) {
      throw Refused.because(CaseRefusal.NOT_TIMED_OUT);
    }
    var lifted = Episode.caseOf(standing.timeout());
    return open(ruling, numbers, it -> new TimeoutLifted(it, lifted));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(AmendReason command, GuildRules rules) {
    var file = standing.file(command.caseNumber());
    Jurisdiction.mayModerate(file.kind(), command.guildId(), command.authority().actor(), rules);
    var after = new PersonalText(command.userId(), reasonText(command.reason()));
    if (after.equals(file.reason())) {
      throw Refused.because(CaseRefusal.REASON_UNCHANGED);
    }
    apply(
        new ReasonAmended(
            command.guildId(),
            command.userId(),
            command.caseNumber(),
            command.editorId(),
            file.reason(),
            after,
            command.at()));
    return new CaseAnswer(command.caseNumber());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(ExpireBan command, CaseNumbers numbers) {
    var ban = standing.ban();
    if (ban == null || ban.caseNumber() != command.caseNumber()) {
      throw Refused.because(CaseRefusal.EPISODE_OVER);
    }
    if (ban.endsAt() == null || ban.endsAt().isAfter(command.at())) {
      throw Refused.because(CaseRefusal.NOT_YET_DUE);
    }
    var number = numbers.next(command.guildId(), command.userId());
    apply(
        new BanExpired(
            new Ruled(
                command.guildId(),
                command.userId(),
                number,
                Origin.DOCKET,
                null,
                true,
                command.at()),
            command.caseNumber()));
    return new CaseAnswer(number);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(ReportEnforcement command) {
    var guild = command.guildId();
    var user = command.userId();
    var number = command.caseNumber();
    if (!standing.file(number).settled()) {
      apply(
          switch (command.outcome()) {
            case Applied _ ->
                new EnforcementConfirmed(guild, user, number, command.notice(), command.at());
            case Delayed(var attempt, var cause, var retryAt) ->
                new EnforcementDelayed(
                    guild,
                    user,
                    number,
                    attempt,
                    Texts.cleaned(cause, LONGEST_CAUSE),
                    retryAt,
                    command.notice(),
                    command.at());
            case Abandoned(var cause) ->
                new EnforcementFailed(
                    guild,
                    user,
                    number,
                    Texts.cleaned(cause, LONGEST_CAUSE),
                    command.notice(),
                    Episode.caseOf(standing.endedBy(number)),
                    command.at());
          });
    }
    return new CaseAnswer(number);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(RecordLogPost command) {
    if (command.anew() || !standing.file(command.caseNumber()).posted()) {
      apply(
          new LogPosted(
              command.guildId(),
              command.userId(),
              command.caseNumber(),
              command.channelId(),
              command.messageId(),
              command.at()));
    }
    return new CaseAnswer(command.caseNumber());
  }

  private CaseAnswer open(Ruling ruling, CaseNumbers numbers, Function<Ruled, CaseOpened> event) {
    var reason = ruling.reason();
    var kept = reason == null ? null : new PersonalText(ruling.userId(), reasonText(reason));
    var number = numbers.next(ruling.guildId(), ruling.userId());
    apply(
        event.apply(
            new Ruled(
                ruling.guildId(),
                ruling.userId(),
                number,
                ruling.moderatorId(),
                kept,
                ruling.silent(),
                ruling.at())));
    return new CaseAnswer(number);
  }

  private static String reasonText(String reason) {
    return Texts.storable("reason", reason, LONGEST_REASON);
  }

  private static void within(Duration lasting, Duration shortest, Duration longest) {
    if (lasting.compareTo(shortest) < 0 || lasting.compareTo(longest) > 0) {
      throw Refused.because(
          InputRefusal.DURATION_OUT_OF_RANGE,
          "duration",
          Durations.words(lasting),
          Durations.words(shortest),
          Durations.words(longest));
    }
  }

  @EventSourcingHandler
  void evolve(CaseEvent event) {
    stream = streamOf(event.guildId(), event.userId());
    standing.evolve(event);
  }
}
