package dev.docket.cli;

import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseFilter.InState;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "cases",
    mixinStandardHelpOptions = true,
    description = "Look at cases.",
    subcommands = {CasesCommand.Listing.class, CasesAsOf.class})
final class CasesCommand extends CommandGroup {

  static void print(PrintWriter out, List<CaseView> cases, Instant now) {
    Table.print(
        out,
        List.of("case", "type", "state", "user", "moderator", "ruled", "reason"),
        cases.stream()
            .map(it -> it.at(now))
            .map(it ->
                List.of(
                    "#" + it.caseNumber(),
                    it.kind().name(),
                    it.state().name(),
                    String.valueOf(it.userId()),
                    moderator(it.moderatorId()),
                    it.ruledAt().toString(),
                    it.reason() == null ? "" : it.reason()))
            .toList());
  }

  static String moderator(long userId) {
    return userId == Origin.DOCKET ? "Docket" : String.valueOf(userId);
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      description = "List a guild's cases, newest first.")
  static final class Listing implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(names = "--guild", required = true, description = "The guild's id.")
    private long guild;

    @Option(names = "--user", description = "Only cases of this user id.")
    private @Nullable Long user;

    @Option(names = "--moderator", description = "Only cases by this user id.")
    private @Nullable Long moderator;

    @Option(names = "--type", description = "Only cases of this type: ${COMPLETION-CANDIDATES}.")
    private @Nullable CaseKind kind;

    @Option(names = "--state", description = "Only cases in this state: ${COMPLETION-CANDIDATES}.")
    private @Nullable CaseState state;

    @Option(
        names = "--voided",
        negatable = true,
        description = "Only cases that are void; with --no-voided, only those that count.")
    private @Nullable Boolean voided;

    @Option(names = "--label", description = "Only cases with this label.")
    private @Nullable String label;

    @Option(names = "--text", description = "Words from the reason, the notes or the evidence.")
    private @Nullable String text;

    @Option(
        names = "--from",
        paramLabel = "TIME",
        description = "Only cases ruled at or after this: 2026-05-01 (UTC), or 2h ago: 2h.")
    private @Nullable String from;

    @Option(names = "--to", paramLabel = "TIME", description = "Only cases ruled before this.")
    private @Nullable String to;

    @Option(names = "--before", description = "Only cases numbered below this.")
    private @Nullable Long before;

    @Option(
        names = "--limit",
        defaultValue = "20",
        description = "How many, 1 to 100; ${DEFAULT-VALUE} if left out.")
    private int limit;

    @Override
    public Integer call() {
      try (var docket = Application.look()) {
        var now = docket.getBean(Clock.class).instant();
        var filter =
            new CaseFilter(
                user,
                moderator,
                kind,
                state == null ? null : new InState(state, now),
                voided,
                label,
                text,
                from == null ? null : Moments.past("--from", from, now),
                to == null ? null : Moments.past("--to", to, now));
        var page = docket.getBean(Queries.class).ask(new ListCases(guild, filter, before, limit));
        var out = spec.commandLine().getOut();
        print(out, page.cases(), now);
        if (page.searched() > 0) {
          out.printf(
              "Looked through %d cases, and there are older ones: go on with --before %d.%n",
              page.searched(), page.next());
        }
      }
      return 0;
    }
  }
}
