package dev.docket.cli;

import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseView;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import java.io.PrintWriter;
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

  static void print(PrintWriter out, List<CaseView> cases) {
    Table.print(
        out,
        List.of("case", "type", "state", "user", "moderator", "ruled", "reason"),
        cases.stream()
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
        var page =
            docket
                .getBean(Queries.class)
                .ask(new ListCases(guild, user, moderator, kind, null, null, before, limit));
        print(spec.commandLine().getOut(), page.cases());
      }
      return 0;
    }
  }
}
