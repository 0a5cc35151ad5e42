package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand.ReportRoles;
import dev.docket.cases.CaseRef;
import dev.docket.cases.CaseView;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.Guilds;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

/** What each kind of ruling does at Discord; doing it twice does no more than doing it once. */
final class Effects {

  /**
   * Discord measures 28 days by its own clock: this leaves a day, and what is longer is renewed.
   */
  static final Duration LONGEST_TIMEOUT = Duration.ofDays(27);

  private static final Duration DISCORDS_LONGEST = Duration.ofDays(28).minusMinutes(1);

  private final Commands commands;
  private final Guilds guilds;
  private final InstantSource clock;

  Effects(Commands commands, Guilds guilds, InstantSource clock) {
    this.commands = commands;
    this.guilds = guilds;
    this.clock = clock;
  }

  /**
   * Carries a ruling out.
   *
   * @param again whether an earlier try may have reached Discord
   * @throws DiscordFailure if Discord did not do it
   */
  void apply(CaseView view, boolean again) {
    var guild = view.guildId();
    var user = view.userId();
    switch (view.kind()) {
      case BAN, TEMPBAN ->
          guilds.ban(
              guild, user, Duration.ofSeconds(view.deleteMessageSeconds()), auditReason(view));
      case UNBAN -> unban(view);
      case KICK -> kick(view, again);
      case TIMEOUT -> timeOut(view);
      case UNTIMEOUT -> guilds.endTimeout(guild, user, auditReason(view));
      case SOFTBAN -> softban(view, again);
      case JAIL -> jail(view);
      case UNJAIL -> unjail(view);
      case WARN, NOTE, POLLBAN, POLLUNBAN, SNIPPETBAN, SNIPPETUNBAN -> {}
      case HACKBAN, UNTEMPBAN -> {}
    }
  }

  /**
   * What can be foreseen before the member is told.
   *
   * @throws DiscordFailure if Discord would surely refuse
   */
  void foresee(CaseView view) {
    switch (view.kind()) {
      case BAN, TEMPBAN -> guilds.requireMayBan(view.guildId(), view.userId());
      case KICK -> guilds.requireMayKick(view.guildId(), view.userId());
      case UNBAN, WARN, TIMEOUT, UNTIMEOUT -> {}
    }
  }

  /** Silences a member for as long as Discord takes at once. */
  void timeOut(CaseView view) {
    guilds.timeOut(view.guildId(), view.userId(), until(view), auditReason(view));
  }

  /** The end of a temporary ban is not the end of a ban that somebody made by hand since. */
  private void unban(CaseView view) {
    var ended = view.relatedCase();
    if (view.moderatorId() == Origin.DOCKET && ended != null) {
      var inForce = guilds.banReason(view.guildId(), view.userId());
      if (inForce.isPresent() && !AuditReasons.isOf(ended, inForce.get())) {
        throw new DiscordFailure(true, "the ban in force was not made by case #" + ended);
      }
    }
    guilds.unban(view.guildId(), view.userId(), auditReason(view));
  }

  /** Whoever is not banned after an earlier try was banned and unbanned by it, or never banned. */
  private void softban(CaseView view, boolean again) {
    if (!again && guilds.joinedAt(view.guildId(), view.userId()).isEmpty()) {
      throw new DiscordFailure(true, "the user is no longer a member");
    }
    guilds.ban(
        view.guildId(),
        view.userId(),
        Duration.ofSeconds(view.deleteMessageSeconds()),
        auditReason(view));
    guilds.unban(view.guildId(), view.userId(), auditReason(view));
  }

  /** Nobody loses a role where the jail's own cannot be given. */
  private void jail(CaseView view) {
    var jail = List.of(jailRole(view));
    var guild = view.guildId();
    if (!guilds.moveRoles(guild, view.userId(), jail, List.of(), auditReason(view)).isEmpty()) {
      throw new DiscordFailure(true, "the jail role is gone, or above Docket's own role");
    }
    guilds.moveRoles(guild, view.userId(), List.of(), view.roleIds(), auditReason(view));
  }

  /** Whoever is away holds no role to be taken, and can be given none. */
  private void unjail(CaseView view) {
    var missing =
        guilds.joinedAt(view.guildId(), view.userId()).isEmpty()
            ? view.roleIds()
            : guilds.moveRoles(
                view.guildId(),
                view.userId(),
                view.roleIds(),
                List.of(jailRole(view)),
                auditReason(view));
    var restored = view.roleIds().stream().filter(it -> !missing.contains(it)).toList();
    commands.send(
        new ReportRoles(
            view.guildId(), view.userId(), view.caseNumber(), restored, missing, clock.instant()),
        Origin.following(
            CaseRef.of(view).toString(), Source.DISCORD, "report-roles/" + CaseRef.of(view)));
  }

  private static long jailRole(CaseView view) {
    return Objects.requireNonNull(view.jailRoleId(), "a jail has a role");
  }

  /** A member who is gone, or came back since, was kicked by the earlier try. */
  private void kick(CaseView view, boolean again) {
    var joinedAt = guilds.joinedAt(view.guildId(), view.userId());
    if (again && (joinedAt.isEmpty() || joinedAt.get().isAfter(view.ruledAt()))) {
      return;
    }
    if (joinedAt.isEmpty()) {
      throw new DiscordFailure(true, "the user is no longer a member");
    }
    guilds.kick(view.guildId(), view.userId(), auditReason(view));
  }

  private Instant until(CaseView view) {
    var now = clock.instant();
    var until = Objects.requireNonNull(view.endsAt(), "a timeout has an end");
    if (!until.isAfter(now)) {
      throw new DiscordFailure(true, "the timeout was over before Discord could be reached");
    }
    return until.isAfter(now.plus(DISCORDS_LONGEST)) ? now.plus(LONGEST_TIMEOUT) : until;
  }

  private static String auditReason(CaseView view) {
    return AuditReasons.of(List.of(view));
  }
}
