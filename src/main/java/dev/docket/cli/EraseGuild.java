package dev.docket.cli;

import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.membership.MembershipQuery.ListMemberships;
import dev.docket.membership.MembershipRefusal;
import dev.docket.sealing.Erasures;
import dev.docket.sealing.GuildKeys;
import dev.docket.sealing.KeyState;
import dev.docket.sealing.SubjectKeys;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "erase-guild",
    mixinStandardHelpOptions = true,
    description = {
      "Erase every text about people in one guild, by destroying the guild's key.",
      "Cases, numbers, XP and settings stay, and so do the same people's texts in other guilds."
    })
final class EraseGuild implements Callable<Integer> {

  private static final int NOT_CONFIRMED = 1;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "GUILD", description = "The Discord server id.")
  private String guild = "";

  @Option(names = "--reason", required = true, description = "Why; the log keeps it for good.")
  private String reason = "";

  @Option(
      names = "--by",
      defaultValue = "${sys:user.name}",
      description = "Who decides it; the log keeps it for good. ${DEFAULT-VALUE} if left out.")
  private String operator = "";

  @Option(names = "--dry-run", description = "Only say what would be erased.")
  private boolean dryRun;

  @Option(names = "--yes", description = "Do not ask for confirmation.")
  private boolean yes;

  @Option(names = "--even-if-present", description = "Also while Docket is in the guild.")
  private boolean evenIfPresent;

  @Override
  public Integer call() throws IOException {
    var id = guild(guild);
    try (var docket = Application.look()) {
      refuseIfPresent(docket.getBean(Queries.class), id);
      var keys = docket.getBean(SubjectKeys.class).states(GuildKeys.ownerOf(id));
      var holdings =
          GuildHoldings.read(
              id,
              docket.getBean(PostgresEventLog.class),
              docket.getBean(NamedEventSerializer.class));
      say("The log holds of guild %d: %s.".formatted(id, holdings));
      warn(holdings.older());
      if (keys.isEmpty() || keys.getLast().erasedAt() != null) {
        say(nothingToErase(keys));
        return 0;
      }
      say("Those texts become unreadable for good.");
      if (dryRun) {
        return 0;
      }
      if (!yes && !Confirmation.of("guild", id, spec.commandLine().getOut())) {
        say("Not confirmed: nothing was erased.");
        return NOT_CONFIRMED;
      }
      erase(docket, id, keys.getLast().generation());
    }
    return 0;
  }

  private static long guild(String text) {
    try {
      var id = Long.parseLong(text);
      if (id > 0) {
        return id;
      }
    } catch (NumberFormatException _) {
      // The message is the same.
    }
    throw new BadInput(
        "GUILD must be a Discord server id, such as 81384788765712384, not '%s'".formatted(text));
  }

  /** The decision refuses it too; this is for whoever would type the id for nothing. */
  private void refuseIfPresent(Queries queries, long id) {
    var present =
        queries.askLatest(new ListMemberships()).guilds().stream()
            .anyMatch(it -> it.guildId() == id && it.leftAt() == null);
    if (present && !evenIfPresent) {
      throw Refused.because(MembershipRefusal.STILL_IN_GUILD, id);
    }
  }

  private void warn(long older) {
    if (older > 0) {
      say(
          "Out of reach: %s that an older Docket wrote, under people's keys alone; 'privacy"
              + " erase' erases a person.".formatted(Counts.of(older, "text")));
    }
  }

  private static String nothingToErase(List<KeyState> keys) {
    return keys.isEmpty()
        ? "There is nothing to erase: no text was ever sealed under this guild's key."
        : "There is nothing to erase: the texts were erased at %s, and nothing was written since."
            .formatted(keys.getLast().erasedAt());
  }

  private void erase(ApplicationContext docket, long id, int generation) {
    var act =
        new dev.docket.membership.MembershipCommand.EraseGuild(
            id, generation, evenIfPresent, operator, reason, docket.getBean(Clock.class).instant());
    var position =
        docket
            .getBean(Commands.class)
            .send(act, Origin.of(Origin.DOCKET, Source.CLI, "erase-guild/" + id + "/" + generation))
            .position();
    say(
        position == 0
            ? "The log recorded this erasure before."
            : "The log records the erasure of guild %d. Its position is %d."
                .formatted(id, position));
    var erasures = docket.getBean(Erasures.class);
    erasures.destroyKeys(GuildKeys.ownerOf(id), generation);
    say("The guild's key is destroyed: the texts read [erased] from now on, also after a rebuild.");
    if (!erasures.scrub()) {
      say(
          "Its bytes are still in the table's file, because somebody uses the table. A running"
              + " Docket removes them as soon as the table is free.");
    }
    say(
        "Out of reach: messages at Discord, and backups and archived WAL from before. After a"
            + " restore, erase again.");
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
