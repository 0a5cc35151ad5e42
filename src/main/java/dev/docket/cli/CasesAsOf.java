package dev.docket.cli;

import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseHistory.Change;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseQuery.ListCases;
import dev.docket.cases.CaseRefusal;
import dev.docket.cases.CaseView;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "as-of",
    mixinStandardHelpOptions = true,
    description = "Show a case, or a member's cases, as of a point in the past.")
final class CasesAsOf implements Callable<Integer> {

  private static final int MOST = 100;

  /** What is to be shown. */
  static final class Which {

    @Option(names = "--case", description = "This case and all that had happened to it.")
    private @Nullable Long caseNumber;

    @Option(names = "--user", description = "The latest 100 cases of this user id.")
    private @Nullable Long user;
  }

  @Spec private CommandSpec spec;
  @Mixin private PastOption past = new PastOption();

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  @Option(names = "--guild", required = true, description = "The guild's id.")
  private long guild;

  @Override
  public Integer call() {
    try (var docket = Application.look()) {
      var out = spec.commandLine().getOut();
      var queries = docket.getBean(Queries.class);
      var position = past.position(docket);
      if (which.caseNumber != null) {
        var found = find(docket, which.caseNumber, position);
        out.println(PastOption.says(docket, position));
        CasesCommand.print(out, List.of(found), past.moment(docket));
        printChanges(out, queries, found.caseNumber(), position);
      } else {
        var page =
            queries.askAsOf(
                new ListCases(guild, CaseFilter.ALL.ofUser(which.user), null, MOST), position);
        out.println(PastOption.says(docket, position));
        CasesCommand.print(out, page.cases(), past.moment(docket));
      }
    }
    return 0;
  }

  private CaseView find(ApplicationContext docket, long caseNumber, AsOf.Position position) {
    try {
      return docket.getBean(Queries.class).askAsOf(new FindCase(guild, caseNumber), position);
    } catch (Refused e) {
      throw e.refusal() == CaseRefusal.UNKNOWN_CASE
          ? PastOption.notYet(
              "Case #%d of guild %d did not exist".formatted(caseNumber, guild), docket, position)
          : e;
    }
  }

  private void printChanges(
      PrintWriter out, Queries queries, long caseNumber, AsOf.Position position) {
    var changes = queries.askAsOf(new ListCaseChanges(guild, caseNumber), position).changes();
    out.println();
    Table.print(
        out,
        List.of("position", "at", "by", "what", "before", "after"),
        changes.stream().map(CasesAsOf::row).toList());
  }

  private static List<String> row(Change change) {
    return List.of(
        String.valueOf(change.position()),
        change.at().toString(),
        CasesCommand.moderator(change.actorId()),
        change.what().name(),
        Objects.requireNonNullElse(change.before(), ""),
        Objects.requireNonNullElse(change.after(), ""));
  }
}
