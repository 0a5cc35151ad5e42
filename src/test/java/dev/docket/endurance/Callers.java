package dev.docket.endurance;

import dev.docket.cases.CaseAnswer;
import dev.docket.endurance.Act.Kind;
import dev.docket.kernel.Commands;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Receipt;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.support.Given;
import java.util.Collection;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Thirty-two who send one command after the other, and write everything down. */
final class Callers {

  static final int COUNT = 32;

  private static final int HOT_GUILDS = 3;
  private static final int GUILDS = 40;
  private static final int MEMBERS = 1_500;
  private static final int OFFENDERS = 150;

  private final Commands commands;
  private final Ledger ledger;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private volatile boolean stopped;

  Callers(Commands commands, Ledger ledger) {
    this.commands = commands;
    this.ledger = ledger;
  }

  /** Begins to send; the ids of a run start with its name. */
  void start(String run) {
    for (var caller = 0; caller < COUNT; caller++) {
      var name = run + "-" + caller;
      threads.execute(() -> send(name, new Random(name.hashCode())));
    }
  }

  /** Lets everyone finish what was begun. */
  void stop() {
    stopped = true;
    threads.close();
  }

  /** Sends again, under their old ids, acts of which nobody knows what became of them. */
  void resend(Collection<Act> acts) {
    acts.forEach(it -> threads.execute(() -> settle(it)));
    threads.close();
  }

  private void send(String name, Random random) {
    for (var n = 0; !stopped; n++) {
      var id = name + "-" + n;
      var guild = random.nextBoolean() ? random.nextInt(HOT_GUILDS) : random.nextInt(GUILDS);
      var offender = random.nextInt(OFFENDERS) + 1L;
      switch (random.nextInt(10)) {
        case 0 -> amend(id, guild, offender);
        case 1 -> send(new Act(id, Kind.BAN, guild, offender, 0));
        case 2 -> send(new Act(id, Kind.UNBAN, guild, offender, 0));
        default -> send(new Act(id, Kind.AWARD, guild, random.nextInt(MEMBERS) + 1L, 0));
      }
    }
  }

  private void amend(String id, long guild, long user) {
    send(new Act(id + "w", Kind.WARN, guild, user, 0))
        .ifPresent(it -> {
          var number = ((CaseAnswer) it.answer()).caseNumber();
          send(new Act(id + "a", Kind.AMEND, guild, user, number));
        });
  }

  private Optional<Receipt<?>> send(Act act) {
    ledger.intend(act);
    return settle(act);
  }

  /** A caller who hears nothing asks again, under the same id, for as long as it takes. */
  private Optional<Receipt<?>> settle(Act act) {
    var origin = Origin.of(Given.MODERATOR, Source.DISCORD, act.id());
    while (true) {
      try {
        var receipt = commands.send(act.command(), origin);
        ledger.acknowledge(act, receipt);
        return Optional.of(receipt);
      } catch (Refused e) {
        ledger.refuse(act);
        return Optional.empty();
      } catch (LogUnavailable e) {
        ledger.miss(act);
        if (stopped || !pause()) {
          return Optional.empty();
        }
      } catch (RuntimeException e) {
        ledger.fault(act, e);
        return Optional.empty();
      }
    }
  }

  private static boolean pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(50);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
