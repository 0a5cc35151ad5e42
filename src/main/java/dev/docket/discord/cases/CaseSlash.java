package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseHistory;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.ListCaseChanges;
import dev.docket.cases.CaseRight;
import dev.docket.discord.Asked;
import dev.docket.discord.Form;
import dev.docket.discord.Hindsight;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Suggestions;
import dev.docket.discord.Words;
import dev.docket.kernel.AsOf;
import dev.docket.kernel.Queries;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** {@code /case view}, {@code /case history} and {@code /case reason}. */
final class CaseSlash {

  private static final String REASON = "reason";
  private static final int LONGEST_REPLY = 4_000;

  private CaseSlash() {}

  static List<SlashCommand> all(CaseEditing editing, Queries queries) {
    return List.of(new View(queries), new History(queries), new Reason(editing));
  }

  private static SlashSpec spec(CaseRight way, String description, Option... own) {
    var number = CaseNumbers.option();
    var options = own.length == 0 ? List.of(number) : List.of(number, own[0]);
    return new SlashSpec(way.right().command(), description, way.right(), true, options);
  }

  private static long number(Asked asked) {
    return asked.number("number").orElse(0L);
  }

  private record View(Queries queries) implements SlashCommand {
    @Override
    public SlashSpec spec() {
      return CaseSlash.spec(CaseRight.VIEW, "Show a case", Hindsight.OPTION);
    }

    @Override
    public Reply handle(Asked asked) {
      var query = new FindCase(asked.guildId(), number(asked));
      return Hindsight.moment(asked)
          .map(at ->
              CaseCard.of(
                  queries.askAsOf(query, new AsOf.Moment(at)).at(at),
                  Hindsight.says(at, asked.words()),
                  asked.words()))
          .orElseGet(() -> CaseCard.of(queries.ask(query).at(asked.at()), asked.words()));
    }
  }

  private record History(Queries queries) implements SlashCommand {
    @Override
    public SlashSpec spec() {
      return CaseSlash.spec(CaseRight.HISTORY, "Show everything that happened to a case");
    }

    @Override
    public Reply handle(Asked asked) {
      var history = queries.ask(new ListCaseChanges(asked.guildId(), number(asked)));
      var words = asked.words();
      var title = words.say("history.title", history.caseNumber());
      return Reply.of(new Reply.Card(title, latest(history.changes(), words), 0x4B7BEC, List.of()));
    }

    /** Where not all fits, the latest changes are what one wants to see. */
    private static String latest(List<CaseHistory.Change> changes, Words words) {
      var text = new StringBuilder();
      for (var i = changes.size() - 1; i >= 0; i--) {
        var line = CaseCard.line(changes.get(i), words) + "\n";
        if (text.length() + line.length() > LONGEST_REPLY) {
          return words.say("history.earlier", i + 1) + "\n" + text;
        }
        text.insert(0, line);
      }
      return text.toString().stripTrailing();
    }
  }

  private record Reason(CaseEditing editing) implements SlashCommand {
    @Override
    public SlashSpec spec() {
      return CaseSlash.spec(
          CaseRight.REASON,
          "Change the reason of a case",
          Option.text(REASON, "The new reason, at most 1,000 characters", false)
              .suggesting(Suggestions.REASONS));
    }

    @Override
    public Optional<Form> form(Asked asked) {
      if (asked.text(REASON) != null) {
        return Optional.empty();
      }
      var found = editing.find(asked);
      var words = asked.words();
      return Optional.of(
          new Form(
              "case reason",
              REASON,
              words.say("form.case", found.caseNumber()),
              words.say("form.reason"),
              found.reason(),
              0,
              null,
              Map.of("number", found.caseNumber())));
    }

    @Override
    public Reply handle(Asked asked) {
      var reason = Objects.requireNonNullElse(asked.text(REASON), "");
      return editing.edit(asked, it -> new AmendReason(it, reason));
    }
  }
}
