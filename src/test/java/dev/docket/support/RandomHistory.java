package dev.docket.support;

import dev.docket.cases.Authority;
import dev.docket.cases.CaseCommand;
import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseCommand.KickMember;
import dev.docket.cases.CaseCommand.LiftTimeout;
import dev.docket.cases.CaseCommand.Outcome;
import dev.docket.cases.CaseCommand.RecordLogPost;
import dev.docket.cases.CaseCommand.TimeOutMember;
import dev.docket.cases.CaseCommand.UnbanMember;
import dev.docket.cases.CaseCommand.WarnMember;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.CaseRef;
import dev.docket.cases.Ruling;
import dev.docket.kernel.Command;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;

/** What may happen in a few guilds, one command after the other; the rules refuse some of them. */
public final class RandomHistory {

  /** The stream names of one are prefixes of the other's. */
  public static final List<Long> GUILDS = List.of(90L, 900L);

  public static final List<Long> MEMBERS = List.of(2L, 20L, 21L, 200L);

  private final TestDocket docket;
  private final RandomGenerator dice;
  private final List<CaseRef> cases = new ArrayList<>();
  private Instant now = Instant.now();

  public RandomHistory(TestDocket docket, RandomGenerator dice) {
    this.docket = docket;
    this.dice = dice;
  }

  public List<CaseRef> cases() {
    return List.copyOf(cases);
  }

  /** Sends one command; the position of its last event, if it changed anything. */
  public OptionalLong step() {
    now = now.plusSeconds(dice.nextInt(1, 90));
    var guild = pick(GUILDS);
    var user = pick(MEMBERS);
    if (dice.nextInt(3) == 0) {
      return send(new Acts(docket, guild), LevelActs.any(dice, guild, user, pick(MEMBERS), now));
    }
    var known = cases.isEmpty() ? Optional.<CaseRef>empty() : Optional.of(pick(cases));
    return dice.nextBoolean() && known.isPresent()
        ? send(new Acts(docket, known.get().guildId()), after(known.get()))
        : open(guild, user);
  }

  private OptionalLong open(long guild, long user) {
    var banned = dice.nextBoolean();
    var authority = banned ? Given.authorityOverBanned() : Given.authority();
    var reason = dice.nextBoolean() ? null : "reason " + dice.nextInt(5);
    var ruling = new Ruling(guild, user, Given.MODERATOR, authority, reason, false, now);
    var command = opening(ruling);
    try {
      var receipt = new Acts(docket, guild).send(command);
      cases.add(new CaseRef(guild, user, receipt.answer().caseNumber()));
      return OptionalLong.of(receipt.position());
    } catch (Refused e) {
      return OptionalLong.empty();
    }
  }

  private CaseCommand opening(Ruling ruling) {
    return switch (dice.nextInt(7)) {
      case 0 -> new BanMember(ruling, null, 0);
      case 1 -> new BanMember(ruling, Duration.ofDays(dice.nextInt(1, 9)), 3_600);
      case 2 -> new UnbanMember(ruling);
      case 3 -> new KickMember(ruling);
      case 4 -> new TimeOutMember(ruling, Duration.ofMinutes(dice.nextInt(1, 9)));
      case 5 -> new LiftTimeout(ruling);
      default -> new WarnMember(ruling);
    };
  }

  private CaseCommand after(CaseRef it) {
    var acts = new Acts(docket, it.guildId());
    return switch (dice.nextInt(5)) {
      case 0 -> acts.report(it.userId(), it.caseNumber(), new Outcome.Applied(), now);
      case 1 ->
          acts.report(
              it.userId(),
              it.caseNumber(),
              new Outcome.Delayed(1, "busy", now.plusSeconds(1)),
              now);
      case 2 -> acts.report(it.userId(), it.caseNumber(), new Outcome.Abandoned("no"), now);
      case 3 -> new RecordLogPost(it.guildId(), it.userId(), it.caseNumber(), 30, 40, now);
      default -> amend(it, Given.authority());
    };
  }

  private AmendReason amend(CaseRef it, Authority authority) {
    return new AmendReason(
        new CaseEdit(it.guildId(), it.userId(), it.caseNumber(), authority, now),
        "amended " + dice.nextInt(5));
  }

  private static OptionalLong send(Acts acts, Command<?> command) {
    try {
      var position = acts.send(command).position();
      return position == 0 ? OptionalLong.empty() : OptionalLong.of(position);
    } catch (Refused e) {
      return OptionalLong.empty();
    }
  }

  private <T> T pick(List<T> some) {
    return some.get(dice.nextInt(some.size()));
  }
}
