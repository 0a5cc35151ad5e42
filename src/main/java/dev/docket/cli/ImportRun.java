package dev.docket.cli;

import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import dev.docket.levels.ImportCommand.ImportXp;
import dev.docket.levels.ImportQuery.ListImports;
import dev.docket.levels.ImportSource;
import dev.docket.levels.Leaderboard;
import dev.docket.levels.LevelQuery.ListMembers;
import dev.docket.levels.OnConflict;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** Reads an export twice: to see that it is sound and what it would do, and to do it. */
final class ImportRun {

  private static final int AT_ONCE = 500;
  private static final int HASH_SHOWN = 12;

  private final Commands commands;
  private final Queries queries;
  private final long guild;
  private final ExportFile file;
  private final OnConflict onConflict;
  private final int limit;
  private final PrintWriter out;
  private final Instant at;
  private final List<List<String>> shown = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private long members;
  private long changing;
  private long faulty;

  ImportRun(
      ApplicationContext docket,
      long guild,
      ExportFile file,
      OnConflict onConflict,
      int limit,
      PrintWriter out) {
    this.commands = docket.getBean(Commands.class);
    this.queries = docket.getBean(Queries.class);
    this.at = docket.getBean(Clock.class).instant();
    this.guild = guild;
    this.file = file;
    this.onConflict = onConflict;
    this.limit = limit;
    this.out = out;
  }

  void run(boolean dryRun) {
    var hash = look();
    if (dryRun) {
      print();
      out.println("Nothing was changed.");
      return;
    }
    faults.forEach(out::println);
    sayMore(faulty - faults.size(), "more lines cannot be used");
    var importId = importId(hash);
    var changed = take(importId, hash);
    out.printf(
        "Import %s: %s changed, %s unchanged, %s skipped. To take it back:"
            + " docket levels import --guild %d --undo %s%n",
        importId,
        Counts.of(changed, "member"),
        members - changed,
        Counts.of(faulty, "entry", "entries"),
        guild,
        importId);
  }

  private String look() {
    var page = new ArrayList<ExportEntry>();
    var hash =
        file.read(
            sound(
                it -> {
                  page.add(it);
                  if (page.size() == AT_ONCE) {
                    foresee(page);
                  }
                },
                this::fault));
    foresee(page);
    return hash;
  }

  /** Passes on what can be used, and of each member what comes first. */
  private static Consumer<ExportEntry> sound(
      Consumer<ExportEntry> work, Consumer<ExportEntry> fault) {
    Set<Long> seen = new HashSet<>();
    return it -> {
      if (it.fault() != null) {
        fault.accept(it);
      } else if (!seen.add(it.userId())) {
        fault.accept(
            ExportEntry.faulty(
                it.line(),
                it.number(),
                "names user " + it.userId() + " again; what came first counts"));
      } else {
        work.accept(it);
      }
    };
  }

  private void fault(ExportEntry it) {
    faulty++;
    if (faults.size() < limit) {
      faults.add("line %d, entry %d: %s".formatted(it.line(), it.number(), it.fault()));
    }
  }

  private void foresee(List<ExportEntry> page) {
    var ids = page.stream().map(ExportEntry::userId).toList();
    var known =
        queries.ask(new ListMembers(guild, ids)).lines().stream()
            .collect(Collectors.toMap(Leaderboard.Line::userId, Function.identity()));
    for (var it : page) {
      var line = known.get(it.userId());
      var now = line == null ? 0 : line.xp();
      var after = onConflict.xp(now, it.xp());
      members++;
      changing += after == now ? 0 : 1;
      if (shown.size() < limit) {
        shown.add(
            List.of(
                "" + it.userId(),
                "" + now,
                "" + it.xp(),
                "" + after,
                after == now ? "unchanged: " + why(now, it.xp()) : ""));
      }
    }
    page.clear();
  }

  private String why(long now, long there) {
    if (now == there) {
      return "has as much already";
    }
    return onConflict == OnConflict.KEEP ? "keeps what is there" : "has more already";
  }

  private void print() {
    Table.print(out, List.of("user", "xp now", "xp there", "xp after", "note"), shown);
    sayMore(members - shown.size(), "more members");
    if (faulty > 0) {
      out.println();
      faults.forEach(out::println);
      sayMore(faulty - faults.size(), "more entries that cannot be used");
    }
    out.printf(
        "%n%s of %s would change (on conflict: %s); %s cannot be used.%n",
        changing,
        Counts.of(members, "member"),
        onConflict.name().toLowerCase(Locale.ROOT),
        Counts.of(faulty, "entry", "entries"));
  }

  private void sayMore(long more, String what) {
    if (more > 0) {
      out.printf("… and %d %s.%n", more, what);
    }
  }

  /** A file that was imported and taken back may be imported once more, under an id of its own. */
  private String importId(String hash) {
    var name = file.bot().word() + "-" + hash.substring(0, HASH_SHOWN);
    var earlier =
        queries.ask(new ListImports(guild)).imports().stream()
            .filter(it -> it.fileHash().equals(hash) && it.bot().equals(file.bot().shown()))
            .toList();
    if (earlier.isEmpty()) {
      return name;
    }
    var last = earlier.getFirst();
    if (!last.isUndone()) {
      out.printf("This file was imported before, as %s; going on with that.%n", last.importId());
      return last.importId();
    }
    return name + "-" + (earlier.size() + 1);
  }

  private long take(String importId, String hash) {
    var changed = new long[1];
    var again = file.read(sound(it -> changed[0] += take(importId, hash, it) ? 1 : 0, _ -> {}));
    if (!again.equals(hash)) {
      throw new Failure("the file changed while it was read; undo the import " + importId);
    }
    return changed[0];
  }

  private boolean take(String importId, String hash, ExportEntry it) {
    var source = new ImportSource(importId, file.bot().shown(), hash, it.line());
    var command =
        new ImportXp(
            guild, it.userId(), source, it.xp(), it.level(), onConflict, LevelsImport.DOCKET, at);
    var receipt =
        commands.send(
            command,
            Origin.of(Origin.DOCKET, Source.CLI, "import/" + importId + "/" + it.userId()));
    return receipt.answer().changed() && !receipt.repeated();
  }
}
