package dev.docket.discord.cases;

import dev.docket.cases.BatchItem;
import dev.docket.cases.BatchView;
import dev.docket.cases.CaseCommand;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseRefusal;
import dev.docket.cases.Ruling;
import dev.docket.discord.Crowd;
import dev.docket.discord.Guilds;
import dev.docket.discord.Guilds.Presence;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Rules on the users of a mass action, on each by a command of its own. */
final class BatchRulings {

  private final Commands commands;
  private final Guilds guilds;
  private final Crowd crowd;
  private final InstantSource clock;

  BatchRulings(Commands commands, Guilds guilds, Crowd crowd, InstantSource clock) {
    this.commands = commands;
    this.guilds = guilds;
    this.crowd = crowd;
    this.clock = clock;
  }

  /** Whether the bans of users who are no members matter for a kind. */
  static boolean asksForBans(CaseKind kind) {
    return switch (kind) {
      case BAN, TEMPBAN, UNBAN -> true;
      case SOFTBAN, KICK, WARN, TIMEOUT, UNTIMEOUT, JAIL, UNJAIL, NOTE -> false;
      case POLLBAN, POLLUNBAN, SNIPPETBAN, SNIPPETUNBAN, HACKBAN, UNTEMPBAN -> false;
    };
  }

  /** What Discord says about the moderator and the users is asked anew, and after the time. */
  List<BatchItem> rule(BatchView batch, List<Long> userIds) {
    var guild = batch.guildId();
    var at = clock.instant();
    var actor = crowd.actor(guild, batch.moderatorId());
    var docketTopRole = guilds.topRole(guild);
    var presences = crowd.presences(guild, userIds, asksForBans(batch.kind()));
    var items = new ArrayList<BatchItem>();
    for (var member : batch.members()) {
      if (userIds.contains(member.userId())) {
        var presence = Objects.requireNonNull(presences.get(member.userId()));
        items.add(rule(batch, ruling(batch, member, actor, docketTopRole, presence, at)));
      }
    }
    return items;
  }

  private static Ruling ruling(
      BatchView batch,
      BatchView.Member member,
      Actor actor,
      int docketTopRole,
      Presence presence,
      Instant at) {
    return new Ruling(
        batch.guildId(),
        member.userId(),
        batch.moderatorId(),
        Authorities.over(actor, docketTopRole, presence),
        member.reason(),
        batch.silent(),
        at);
  }

  private BatchItem rule(BatchView batch, Ruling ruling) {
    var user = ruling.userId();
    try {
      var correlation = WorkThroughBatch.correlation(batch);
      var origin =
          new Origin(
              batch.moderatorId(), Source.DISCORD, correlation + "/" + user, correlation, null);
      var receipt = commands.send(command(batch, ruling), origin);
      return BatchItem.opened(user, receipt.answer().caseNumber());
    } catch (Refused e) {
      if (e.refusal() instanceof CaseRefusal refusal) {
        return BatchItem.refused(user, refusal, e.details());
      }
      throw e;
    }
  }

  private static CaseCommand command(BatchView batch, Ruling ruling) {
    return switch (batch.kind()) {
      case BAN -> new BanMember(ruling, null, batch.deleteMessageSeconds());
      case TEMPBAN -> new BanMember(ruling, lasting(batch), batch.deleteMessageSeconds());
      case UNBAN -> new UnbanMember(ruling);
      case KICK -> new KickMember(ruling);
      case WARN -> new WarnMember(ruling);
      case TIMEOUT -> new TimeOutMember(ruling, lasting(batch));
      case UNTIMEOUT -> new LiftTimeout(ruling);
      case SOFTBAN, JAIL, UNJAIL, NOTE -> throw unheard(batch);
      case POLLBAN, POLLUNBAN, SNIPPETBAN, SNIPPETUNBAN -> throw unheard(batch);
      case HACKBAN, UNTEMPBAN -> throw unheard(batch);
    };
  }

  private static IllegalStateException unheard(BatchView batch) {
    return new IllegalStateException("no mass action is a " + batch.kind());
  }

  private static Duration lasting(BatchView batch) {
    return Objects.requireNonNull(batch.lasting(), "a mass action of this kind has an end");
  }
}
