package dev.docket.cli;

import dev.docket.eventlog.NamedEventSerializer;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.PersonalTexts;
import dev.docket.kernel.Source;
import dev.docket.privacy.PrivacyCommand.EraseSubject;
import dev.docket.sealing.Erasures;
import dev.docket.sealing.KeyState;
import dev.docket.sealing.SubjectKeys;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "privacy",
    mixinStandardHelpOptions = true,
    description = "Give a person all that is held about them, or erase texts about people.",
    subcommands = {PrivacyCommand.Export.class, PrivacyCommand.Erase.class, EraseGuild.class})
final class PrivacyCommand extends CommandGroup {

  private static final int NOT_CONFIRMED = 1;

  /** Discord's ids are positive 64-bit numbers. */
  static long user(String text) {
    try {
      var id = Long.parseLong(text);
      if (id > 0) {
        return id;
      }
    } catch (NumberFormatException _) {
      // The message is the same.
    }
    throw new BadInput(
        "USER must be a Discord user id, such as 80351110224678912, not '%s'; in developer mode,"
                .formatted(text)
            + " Discord gives it under 'Copy User ID'");
  }

  @Command(
      name = "export",
      mixinStandardHelpOptions = true,
      description = {
        "Write all that is held about a Discord user, over all guilds, as one JSON document.",
        "Texts about other people are withheld, even if this user wrote them."
      })
  static final class Export implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "USER", description = "The Discord user id.")
    private String user = "";

    @Option(
        names = "--out",
        paramLabel = "FILE",
        description = "A new file for the document; the terminal if left out.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
      var id = user(user);
      try (var docket = Application.look()) {
        var export =
            new SubjectExport(
                docket.getBean(PostgresEventLog.class),
                docket.getBean(NamedEventSerializer.class),
                docket.getBean(PersonalTexts.class),
                docket.getBean(SubjectKeys.class));
        if (out == null) {
          export.write(id, docket.getBean(Clock.class).instant(), spec.commandLine().getOut());
        } else {
          try (var file = newFile(out)) {
            var events = export.write(id, docket.getBean(Clock.class).instant(), file);
            spec.commandLine()
                .getOut()
                .printf(
                    "Wrote %s that %s user %d to %s.%n",
                    Counts.of(events, "event"), events == 1 ? "concerns" : "concern", id, out);
          }
        }
      }
      return 0;
    }

    private static Writer newFile(Path file) throws IOException {
      var folder = file.toAbsolutePath().getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new BadInput("there is no folder " + folder + "; make it, or name another file");
      }
      try {
        return Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW);
      } catch (FileAlreadyExistsException e) {
        throw new BadInput(file + " exists already; name a new file");
      } catch (IOException e) {
        throw new BadInput(file + " cannot be written: " + e.getMessage());
      }
    }
  }

  @Command(
      name = "erase",
      mixinStandardHelpOptions = true,
      description = {
        "Erase every text about a Discord user, over all guilds, by destroying the key to them.",
        "Cases, numbers and counts stay; a text that was erased reads [erased]."
      })
  static final class Erase implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "USER", description = "The Discord user id.")
    private String user = "";

    @Option(names = "--yes", description = "Do not ask for confirmation.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
      var id = user(user);
      try (var docket = Application.look()) {
        var keys = docket.getBean(SubjectKeys.class).states(id);
        if (keys.isEmpty() || keys.getLast().erasedAt() != null) {
          say(nothingToErase(id, keys));
          return 0;
        }
        if (!yes && !confirmed(id)) {
          say("Not confirmed: nothing was erased.");
          return NOT_CONFIRMED;
        }
        erase(docket, id, keys.getLast().generation());
      }
      return 0;
    }

    private static String nothingToErase(long id, List<KeyState> keys) {
      return keys.isEmpty()
          ? "There is nothing to erase: no text about user %d was ever sealed.".formatted(id)
          : ("There is nothing to erase: the texts about user %d were erased at %s, and nothing was"
                  + " written since.")
              .formatted(id, Objects.requireNonNull(keys.getLast().erasedAt()));
    }

    private void erase(ApplicationContext docket, long id, int generation) {
      var receipt =
          docket
              .getBean(Commands.class)
              .send(
                  new EraseSubject(id, generation, docket.getBean(Clock.class).instant()),
                  Origin.of(Origin.DOCKET, Source.CLI, "erase/" + id + "/" + generation));
      var erasures = docket.getBean(Erasures.class);
      erasures.destroyKeys(id, generation);
      say("The log records the erasure of user %d.".formatted(id) + at(receipt.position()));
      say(
          "The key to the texts about them is destroyed: they read [erased] from now on, also after"
              + " a rebuild.");
      if (!erasures.scrub()) {
        say(
            "Its bytes are still in the table's file, because somebody uses the table, as a backup"
                + " does. A running Docket removes them as soon as the table is free.");
      }
      say("Cases, numbers and counts stay as they are. A text written from now on gets a new key.");
      say(
          "Out of reach: messages at Discord, and backups and archived WAL from before, which hold"
              + " the key, though wrapped by the master key. Let them age out.");
    }

    private static String at(long position) {
      return position == 0 ? "" : " Its position is %d.".formatted(position);
    }

    private boolean confirmed(long id) throws IOException {
      say("Every text about user %d, in every guild, becomes unreadable for good.".formatted(id));
      return Confirmation.of("user", id, spec.commandLine().getOut());
    }

    private void say(String line) {
      PrintWriter terminal = spec.commandLine().getOut();
      terminal.println(line);
      terminal.flush();
    }
  }
}
