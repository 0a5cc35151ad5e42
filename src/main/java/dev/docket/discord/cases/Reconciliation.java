package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.RecordByHand;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.HandAct;
import dev.docket.cases.Ruling;
import dev.docket.discord.AuditEntry;
import dev.docket.discord.Guilds;
import dev.docket.discord.Guilds.Presence;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ends a difference between Discord and the log, by cases. */
public record Reconciliation(Commands commands, Guilds guilds, Instant now) {

  private static final String UNKNOWN = "Found at Discord by docket drift; nobody knows who did it";
  private static final String OWN = "Found at Discord by docket drift; Docket itself did it";
  private static final Duration TOO_SHORT = Duration.ofMinutes(1);

  /** Brings the log to what Discord shows, by a case in the name of whoever did it. */
  public void record(Difference difference) {
    if (!isStillSo(difference)) {
      return;
    }
    var act = act(difference);
    var entry = difference.entry();
    if (entry == null || entry.byDocket() || !explains(entry, act)) {
      found(difference, act, entry);
    } else if (HandActs.record(commands, entry).repeated()) {
      // It is on record, and yet the log believes something else: what Discord shows now counts.
      found(difference, act, entry);
    }
  }

  /**
   * Rules anew what Discord lacks, for the time that was left, after what ended it is on record;
   * the Docket that serves carries it out like any ruling.
   */
  public void enforce(Difference difference) {
    if (!isStillSo(difference)) {
      return;
    }
    var timedOut = difference.kind() != Difference.Kind.BANNED_IN_DOCKET_ONLY;
    var presence = guilds.presence(difference.guildId(), difference.userId());
    record(difference);
    var ruling = ruling(difference, presence);
    var ends = difference.inDocket();
    var left = ends == null ? null : Duration.between(now, ends);
    if (left != null && left.compareTo(TOO_SHORT) < 0) {
      return;
    }
    if (timedOut) {
      rule(difference, new TimeOutMember(ruling, Objects.requireNonNull(left)));
    } else {
      rule(difference, new BanMember(ruling, left, 0));
    }
  }

  /** In the name of the log, as if nothing else were in force: that is what it replaces. */
  private Ruling ruling(Difference difference, Presence presence) {
    var guild = difference.guildId();
    var docket = new Actor(Origin.DOCKET, true, 0, 0, Set.of());
    var target =
        new Presence(
            presence.isMember(),
            presence.isBot(),
            presence.isOwner(),
            presence.isDocket(),
            presence.topRole(),
            null,
            false,
            presence.roles());
    var authority = Authorities.over(docket, guilds.topRole(guild), target);
    var reason = "Case #%d again, by docket drift".formatted(difference.caseNumber());
    return new Ruling(
        guild, difference.userId(), Origin.DOCKET, authority, reason, true, now.plusMillis(1));
  }

  private void rule(Difference difference, CaseCommand command) {
    commands.send(command, Origin.of(Origin.DOCKET, Source.CLI, "again/" + id(difference)));
  }

  /** Between the list and now somebody may have acted; what is older than its entries has not. */
  private boolean isStillSo(Difference difference) {
    return switch (difference.kind()) {
      case BANNED_AT_DISCORD_ONLY -> difference.entry() == null || isBanned(difference);
      case BANNED_IN_DOCKET_ONLY -> !isBanned(difference);
      case TIMED_OUT_AT_DISCORD_ONLY, TIMED_OUT_IN_DOCKET_ONLY, ENDS_AT_ANOTHER_TIME -> true;
    };
  }

  private boolean isBanned(Difference difference) {
    return guilds.isBanned(difference.guildId(), difference.userId());
  }

  private String id(Difference difference) {
    return difference.userId() + "/" + difference.kind() + "/" + now.toEpochMilli();
  }

  private static HandAct act(Difference difference) {
    return switch (difference.kind()) {
      case BANNED_AT_DISCORD_ONLY -> new HandAct.Banned();
      case BANNED_IN_DOCKET_ONLY -> new HandAct.Unbanned();
      case TIMED_OUT_AT_DISCORD_ONLY, ENDS_AT_ANOTHER_TIME ->
          new HandAct.TimedOut(Objects.requireNonNull(difference.atDiscord()));
      case TIMED_OUT_IN_DOCKET_ONLY -> new HandAct.TimeoutEnded();
    };
  }

  private static boolean explains(AuditEntry entry, HandAct act) {
    return entry.act().getClass() == act.getClass();
  }

  private void found(Difference difference, HandAct act, @Nullable AuditEntry entry) {
    var reason = entry != null && entry.byDocket() && explains(entry, act) ? OWN : UNKNOWN;
    commands.send(
        new RecordByHand(
            difference.guildId(), difference.userId(), act, Origin.DOCKET, reason, null, now),
        Origin.of(Origin.DOCKET, Source.CLI, "drift/" + id(difference)));
  }
}
