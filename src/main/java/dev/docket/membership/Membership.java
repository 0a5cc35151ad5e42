package dev.docket.membership;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import dev.docket.membership.MembershipCommand.EraseGuild;
import dev.docket.membership.MembershipCommand.RecordJoin;
import dev.docket.membership.MembershipCommand.RecordLeave;
import dev.docket.membership.MembershipEvent.GuildErased;
import dev.docket.membership.MembershipEvent.GuildJoined;
import dev.docket.membership.MembershipEvent.GuildLeft;
import dev.docket.membership.MembershipEvent.GuildRejoined;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Docket's stays in one guild; to hear of one twice, or late, changes nothing. */
@AggregateRoot(type = "membership")
class Membership {

  static final String STREAMS = "membership/";

  private static final int LONGEST_TEXT = 500;

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable Instant joinedAt;
  private @Nullable Instant leftAt;
  private int stays;
  private int erased;

  static String streamOf(long guildId) {
    return STREAMS + guildId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  MembershipAnswer handle(RecordJoin command) {
    if (stays == 0) {
      apply(new GuildJoined(command.guildId(), command.joinedAt(), command.at()));
    } else if (leftAt != null || isLater(command.joinedAt())) {
      apply(new GuildRejoined(command.guildId(), command.joinedAt(), leftAt, command.at()));
    }
    return answer();
  }

  /** Discord names a later time only to whoever had left in between. */
  private boolean isLater(Instant joined) {
    return joinedAt != null && joined.isAfter(joinedAt);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  MembershipAnswer handle(RecordLeave command) {
    if (leftAt == null && command.joinedAt().equals(joinedAt)) {
      apply(new GuildLeft(command.guildId(), command.joinedAt(), command.at()));
    }
    return answer();
  }

  /** A guild that was left before Docket recorded it was never joined here. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  MembershipAnswer handle(EraseGuild command) {
    var operator = Texts.storable("the operator", command.operator(), LONGEST_TEXT);
    var reason = Texts.storable("the reason", command.reason(), LONGEST_TEXT);
    if (isPresent() && !command.evenIfPresent()) {
      throw Refused.because(MembershipRefusal.STILL_IN_GUILD, command.guildId());
    }
    if (command.generation() > erased) {
      apply(
          new GuildErased(command.guildId(), command.generation(), operator, reason, command.at()));
    }
    return answer();
  }

  private boolean isPresent() {
    return stays > 0 && leftAt == null;
  }

  private MembershipAnswer answer() {
    return new MembershipAnswer(isPresent(), stays);
  }

  @EventSourcingHandler
  void evolve(MembershipEvent event) {
    stream = streamOf(event.guildId());
    switch (event) {
      case GuildJoined e -> stay(e.joinedAt());
      case GuildRejoined e -> stay(e.joinedAt());
      case GuildLeft e -> leftAt = e.at();
      case GuildErased e -> erased = e.generation();
    }
  }

  private void stay(Instant since) {
    joinedAt = since;
    leftAt = null;
    stays++;
  }
}
