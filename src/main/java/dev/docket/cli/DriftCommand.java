package dev.docket.cli;

import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.DiscordVisit;
import dev.docket.discord.Replies;
import dev.docket.discord.TokenRefused;
import dev.docket.discord.cases.Difference;
import dev.docket.discord.cases.Drift;
import dev.docket.discord.cases.Drift.Found;
import dev.docket.discord.cases.Reconciliation;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "drift",
    mixinStandardHelpOptions = true,
    description = {
      "Compare the bans and timeouts at Discord with those in the log. It changes nothing unless"
          + " asked to.",
      "It needs DISCORD_TOKEN, a Docket that serves, and in each guild the permissions Ban Members"
          + " and View Audit Log."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:they agree, or were brought to agree",
      "1:they differ, or Discord could not be asked",
      "2:the command line is wrong"
    })
final class DriftCommand implements Callable<Integer> {

  private static final int DIFFERS = 1;

  @Spec private CommandSpec spec;

  @Option(names = "--guild", description = "Only this guild; all that Docket is in if left out.")
  private @Nullable Long guild;

  @Option(
      names = "--reconcile",
      description =
          "Bring the log to what Discord shows: each difference becomes a case, in the name of"
              + " whoever did it where Discord's audit log tells.")
  private boolean reconcile;

  @Option(
      names = "--enforce",
      description =
          "Where the log holds a ban or a timeout that Discord lacks, rule it anew for the time that"
              + " was left; the Docket that serves carries it out. May be given with --reconcile.")
  private boolean enforce;

  @Option(names = "--yes", description = "Do not ask for confirmation.")
  private boolean yes;

  @Option(names = "--json", description = "Print each difference as a line of JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    try (var docket = Application.look();
        var discord = connect(docket)) {
      var differences = find(docket, discord);
      new DriftPrinter(spec.commandLine().getOut(), json).print(differences);
      var planned =
          differences.stream().filter(it -> reconcile || enforce && it.canBeEnforced()).toList();
      if (planned.isEmpty()) {
        return differences.isEmpty() ? 0 : DIFFERS;
      }
      if (!yes && !confirmed(planned.size())) {
        tell("Not confirmed: nothing was changed.");
        return DIFFERS;
      }
      var failed = settle(docket, discord, planned);
      return failed == 0 && planned.size() == differences.size() ? 0 : DIFFERS;
    }
  }

  private static DiscordVisit connect(ConfigurableApplicationContext docket) {
    var settings =
        Binder.get(docket.getEnvironment()).bindOrCreate("docket.discord", DiscordSettings.class);
    if (!settings.hasToken()) {
      throw new BadInput(
          "drift asks Discord, so it needs the bot's token in DISCORD_TOKEN; the sandbox lives in"
              + " the Docket that serves, and cannot be asked from here");
    }
    try {
      return DiscordVisit.open(settings, docket.getBean(Clock.class));
    } catch (TokenRefused e) {
      throw new Failure(e.getMessage() + "; give the right one in DISCORD_TOKEN");
    } catch (DiscordFailure e) {
      throw new Failure(e.said());
    }
  }

  private List<Difference> find(ConfigurableApplicationContext docket, DiscordVisit discord) {
    var guilds = guild == null ? discord.auditLogs().guilds() : List.of(guild);
    var all = new ArrayList<Difference>();
    for (var each : guilds) {
      try {
        var found =
            Drift.find(
                discord,
                docket.getBean(Queries.class),
                each,
                docket.getBean(Clock.class).instant());
        warn(each, found);
        all.addAll(found.differences());
      } catch (DiscordFailure e) {
        throw new Failure("guild %d cannot be compared: %s".formatted(each, e.said()));
      }
    }
    return all;
  }

  private void warn(long each, Found found) {
    if (!found.readAuditLog()) {
      tell(
          ("The audit log of guild %d cannot be read: who did what stays unknown, and so do timeouts"
                  + " that are not in the log.")
              .formatted(each));
    }
    if (found.underWay() > 0) {
      tell(
          "In guild %d, %s left out: Discord is being asked about them."
              .formatted(each, Counts.of(found.underWay(), "user is", "users are")));
    }
  }

  private int settle(
      ConfigurableApplicationContext docket, DiscordVisit discord, List<Difference> planned) {
    var reconciliation =
        new Reconciliation(
            docket.getBean(Commands.class),
            discord.guilds(),
            docket.getBean(Clock.class).instant());
    var failed = 0;
    for (var difference : planned) {
      try {
        if (enforce && difference.canBeEnforced()) {
          reconciliation.enforce(difference);
        } else {
          reconciliation.record(difference);
        }
      } catch (DiscordFailure e) {
        failed++;
        tell("User %d: %s.".formatted(difference.userId(), e.said()));
      } catch (Refused e) {
        failed++;
        tell("User %d: %s".formatted(difference.userId(), Replies.words(e)));
      }
    }
    tell(Counts.of(planned.size() - failed, "difference") + " settled.");
    return failed;
  }

  private boolean confirmed(int count) throws IOException {
    tell(
        enforce
            ? "%s will be settled, at Discord too.".formatted(Counts.of(count, "difference"))
            : "%s will be recorded as cases.".formatted(Counts.of(count, "difference")));
    spec.commandLine().getErr().print("Type yes to go on: ");
    spec.commandLine().getErr().flush();
    var line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line != null && line.strip().equalsIgnoreCase("yes");
  }

  private void tell(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }
}
