package dev.docket.cases;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.cases.CaseCommand.AddEvidence;
import dev.docket.cases.CaseCommand.AddNote;
import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.BarMember;
import dev.docket.cases.CaseCommand.Editing;
import dev.docket.cases.CaseCommand.Escalate;
import dev.docket.cases.CaseCommand.ExpireBan;
import dev.docket.cases.CaseCommand.ImportCase;
import dev.docket.cases.CaseCommand.JailMember;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.LabelCase;
import dev.docket.cases.CaseCommand.LiftBar;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.Opening;
import dev.docket.cases.CaseCommand.RecordByHand;
import dev.docket.cases.CaseCommand.RecordLogPost;
import dev.docket.cases.CaseCommand.ReinstateCase;
import dev.docket.cases.CaseCommand.ReportEnforcement;
import dev.docket.cases.CaseCommand.ReportRejoin;
import dev.docket.cases.CaseCommand.ReportRoles;
import dev.docket.cases.CaseCommand.SoftbanMember;
import dev.docket.cases.CaseCommand.TakeNote;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.UndoCase;
import dev.docket.cases.CaseCommand.UnjailMember;
import dev.docket.cases.CaseCommand.UnlabelCase;
import dev.docket.cases.CaseCommand.VoidCase;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseEvent.CaseOpened;
import dev.docket.kernel.GuildRules;
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
@Revision("3")
class MemberRecord {

  static final String STREAMS = "member-record/";

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
    return open(command, numbers, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(SoftbanMember command, CaseNumbers numbers, GuildRules rules) {
    return open(command, numbers, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(UnbanMember command, CaseNumbers numbers, GuildRules rules) {
    return open(command, numbers, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(KickMember command, CaseNumbers numbers, GuildRules rules) {
    return open(command, numbers, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(WarnMember command, CaseNumbers numbers, GuildRules rules) {
    return open(command, numbers, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(TimeOutMember command, CaseNumbers numbers, GuildRules rules) {
    return open(command, numbers, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(LiftTimeout command, CaseNumbers numbers, GuildRules rules) {
    return open(command, numbers, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(JailMember command, CaseNumbers numbers, GuildRules rules) {
    return open(command, numbers, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(UnjailMember command, CaseNumbers numbers, GuildRules rules) {
    return open(command, numbers, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(BarMember command, CaseNumbers numbers, GuildRules rules) {
    return open(command, numbers, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(LiftBar command, CaseNumbers numbers, GuildRules rules) {
    return open(command, numbers, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(TakeNote command, CaseNumbers numbers, GuildRules rules) {
    return open(command, numbers, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(AmendReason command, GuildRules rules) {
    return edit(command, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(VoidCase command, GuildRules rules) {
    return edit(command, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(ReinstateCase command, GuildRules rules) {
    return edit(command, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(AddEvidence command, GuildRules rules) {
    return edit(command, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(AddNote command, GuildRules rules) {
    return edit(command, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(LabelCase command, GuildRules rules) {
    return edit(command, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(UnlabelCase command, GuildRules rules) {
    return edit(command, rules);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(UndoCase command, CaseNumbers numbers, GuildRules rules) {
    var edit = command.edit();
    var voided = new Edits(standing, rules).decide(command);
    new Undoing(standing, edit.caseNumber(), edit.ruling(command.reason()))
        .compensation()
        .ifPresent(it -> open(it, numbers, rules));
    apply(voided);
    return new CaseAnswer(edit.caseNumber());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(ExpireBan command, CaseNumbers numbers) {
    Expiry.require(command, standing);
    var number = numbers.next(command.guildId(), command.userId());
    apply(Expiry.event(command, number));
    return new CaseAnswer(number);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(ReportEnforcement command) {
    if (!standing.file(command.caseNumber()).settled()) {
      apply(Outcomes.event(command, standing));
    }
    return new CaseAnswer(command.caseNumber());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(RecordLogPost command) {
    if (command.anew() || !standing.file(command.caseNumber()).posted()) {
      apply(Outcomes.posted(command));
    }
    return new CaseAnswer(command.caseNumber());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(ReportRoles command) {
    standing.file(command.caseNumber());
    apply(Outcomes.restored(command));
    return new CaseAnswer(command.caseNumber());
  }

  /** A repeat finds that the rules have counted the cases already. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(Escalate command, CaseNumbers numbers, GuildRules rules) {
    var escalating = new Escalating(new Openings(standing, rules), command);
    var met = escalating.met();
    var opened =
        met.stream()
            .findFirst()
            .flatMap(escalating::effect)
            .map(it -> open(escalating.ruling(met.getFirst()), it, numbers).caseNumber());
    met.forEach(it -> apply(escalating.event(it, opened.orElse(null))));
    return new CaseAnswer(opened.orElse(command.caseNumber()));
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(ReportRejoin command) {
    if (standing.isInForce(command.caseNumber(), command.at())) {
      apply(Outcomes.rejoined(command));
    }
    return new CaseAnswer(command.caseNumber());
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(RecordByHand command, CaseNumbers numbers) {
    var observing = new Observing(standing, command);
    var known = observing.known();
    if (known.isPresent()) {
      return new CaseAnswer(known.getAsLong());
    }
    var number = numbers.next(command.guildId(), command.userId());
    observing.events(number).forEach(it -> apply(it));
    return new CaseAnswer(number);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  CaseAnswer handle(ImportCase command, CaseNumbers numbers, GuildRules rules) {
    var importing = new Importing(standing, command);
    var known = importing.known(rules);
    if (known.isPresent()) {
      return new CaseAnswer(known.getAsLong());
    }
    var event = importing.event(numbers);
    apply(event);
    return new CaseAnswer(event.caseNumber());
  }

  private CaseAnswer open(Opening command, CaseNumbers numbers, GuildRules rules) {
    return open(command.ruling(), new Openings(standing, rules).decide(command), numbers);
  }

  private static CaseAnswer open(
      Ruling ruling, Function<Ruled, CaseOpened> event, CaseNumbers numbers) {
    var reason = Edits.reason(ruling);
    var number = numbers.next(ruling.guildId(), ruling.userId());
    apply(event.apply(ruling.ruled(number, reason)));
    return new CaseAnswer(number);
  }

  private CaseAnswer edit(Editing command, GuildRules rules) {
    apply(new Edits(standing, rules).decide(command));
    return new CaseAnswer(command.edit().caseNumber());
  }

  @EventSourcingHandler
  void evolve(CaseEvent event) {
    stream = streamOf(event.guildId(), event.userId());
    standing.evolve(event);
  }
}
