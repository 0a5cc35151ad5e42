package dev.docket.discord;

import dev.docket.cases.Authority;
import dev.docket.cases.CaseCommand;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.Ruling;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.sandbox.SandboxGuild;
import dev.docket.sandbox.SandboxUser;
import dev.docket.support.SandboxWorld;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Rulings as another door would send them, which needs no Discord to be there. */
record Rulings(SandboxWorld world, TestDocket docket, SandboxGuild guild) {

  private static final long EVERYTHING = 1L << 2 | 1L << 1 | 1L << 40;

  static Rulings in(SandboxWorld world) {
    return in(world, world.guild);
  }

  static Rulings in(SandboxWorld world, SandboxGuild guild) {
    return new Rulings(world, world.docket, guild);
  }

  long ban(SandboxUser user) {
    return send(new BanMember(ruling(user, false), null, 0));
  }

  long unban(SandboxUser user) {
    return send(new UnbanMember(ruling(user, true)));
  }

  long kick(SandboxUser user) {
    return send(new KickMember(ruling(user, false)));
  }

  long warn(SandboxUser user) {
    return send(new WarnMember(ruling(user, false)));
  }

  long timeOut(SandboxUser user, Duration lasting) {
    return send(new TimeOutMember(ruling(user, false), lasting));
  }

  private long send(CaseCommand command) {
    var origin = Origin.of(world.moderator.id(), Source.CLI, UUID.randomUUID().toString());
    var receipt = docket.commands().send(command, origin);
    var number = receipt.answer().caseNumber();
    docket.queries().ask(new FindCase(guild.id(), number), receipt.position());
    return number;
  }

  private Ruling ruling(SandboxUser user, boolean isBanned) {
    var authority =
        new Authority(
            new Actor(world.moderator.id(), false, EVERYTHING, 5, Set.of()),
            9,
            false,
            false,
            false,
            !isBanned,
            0,
            isBanned,
            null);
    return new Ruling(
        guild.id(), user.id(), world.moderator.id(), authority, null, false, Instant.now());
  }
}
