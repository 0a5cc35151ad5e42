package dev.docket.cli;

import dev.docket.discord.levels.ImportUndoing;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import dev.docket.levels.ImportQuery.ListImports;
import dev.docket.levels.OnConflict;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Take over XP that another level bot counted, from its export as it is; nothing is announced.",
      "The same file twice changes nothing. An import that broke off goes on if it is begun again."
    })
final class LevelsImport implements Callable<Integer> {

  /** Docket's own act, which needs no permission. */
  static final Actor DOCKET = new Actor(Origin.DOCKET, true, 0, 0, Set.of());

  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "FILE", description = "The export, CSV or JSON.")
  private @Nullable Path file;

  @Option(
      names = "--guild",
      required = true,
      converter = DiscordId.class,
      description = "The guild's id.")
  private long guild;

  @Option(
      names = "--from",
      paramLabel = "BOT",
      description = "Which bot wrote it: ${COMPLETION-CANDIDATES}.")
  private @Nullable ExportBot from;

  @Option(names = "--dry-run", description = "Only show what would become of whom.")
  private boolean dryRun;

  @Option(
      names = "--on-conflict",
      paramLabel = "WHAT",
      defaultValue = "highest",
      description =
          "What members who have XP already get: keep, replace, add or highest;"
              + " ${DEFAULT-VALUE} if left out.")
  private String onConflict = "";

  @Option(
      names = "--limit",
      defaultValue = "20",
      description = "How many members and faults to name; ${DEFAULT-VALUE} if left out.")
  private int limit;

  @Option(names = "--undo", paramLabel = "ID", description = "Take this import back instead.")
  private @Nullable String undo;

  @Option(names = "--list", description = "Show all imports of the guild instead.")
  private boolean list;

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    try (var docket = Application.look()) {
      if (list) {
        print(out, docket);
      } else if (undo != null) {
        undo(out, docket, undo);
      } else {
        take(out, docket);
      }
      out.flush();
    }
    return 0;
  }

  private void take(PrintWriter out, ApplicationContext docket) {
    if (file == null || from == null) {
      throw new BadInput("an import needs --from BOT and a FILE; or --undo ID, or --list");
    }
    if (limit < 0) {
      throw new BadInput("--limit must be 0 or more, not " + limit);
    }
    new ImportRun(docket, guild, new ExportFile(from, file), policy(), limit, out).run(dryRun);
  }

  private OnConflict policy() {
    try {
      return OnConflict.valueOf(onConflict.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new BadInput("--on-conflict must be keep, replace, add or highest, not " + onConflict);
    }
  }

  private void print(PrintWriter out, ApplicationContext docket) {
    Table.print(
        out,
        List.of("import", "bot", "at", "members", "undone", "xp", "file"),
        docket.getBean(Queries.class).ask(new ListImports(guild)).imports().stream()
            .map(it ->
                List.of(
                    it.importId(),
                    it.bot(),
                    it.at().toString(),
                    "" + it.members(),
                    "" + it.undone(),
                    "" + it.xp(),
                    it.fileHash().substring(0, 12)))
            .toList());
  }

  private void undo(PrintWriter out, ApplicationContext docket, String importId) {
    var queries = docket.getBean(Queries.class);
    if (queries.ask(new ListImports(guild)).imports().stream()
        .noneMatch(it -> it.importId().equals(importId))) {
      throw new BadInput("guild %d has no import %s".formatted(guild, importId));
    }
    var undone =
        new ImportUndoing(docket.getBean(Commands.class), queries, Source.CLI)
            .undo(guild, importId, DOCKET, docket.getBean(Clock.class).instant());
    out.printf(
        "Import %s is undone for %s; what they earned since stays.%n",
        importId, Counts.of(undone, "member"));
  }
}
