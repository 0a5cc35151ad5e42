package dev.docket.discord.cases;

import dev.docket.cases.CaseCounts;
import dev.docket.cases.CaseQuery.CountCases;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseQuery.FindDossier;
import dev.docket.cases.CaseQuery.ListEvidence;
import dev.docket.cases.CaseRight;
import dev.docket.cases.Dossier;
import dev.docket.cases.EvidenceList;
import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.discord.Words;
import dev.docket.kernel.Moments;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code /case dossier}, {@code /case stats} and {@code /case exhibits}. */
final class CaseSummarySlash {

  private static final Duration USUAL = Duration.ofDays(30);
  private static final int COLOUR = 0x4B7BEC;

  private CaseSummarySlash() {}

  static List<SlashCommand> all(Queries queries) {
    return List.of(new OfMember(queries), new OfModerators(queries), new Exhibits(queries));
  }

  private static SlashSpec spec(CaseRight way, String description, Option option) {
    return new SlashSpec(way.right().command(), description, way.right(), true, List.of(option));
  }

  private static Reply card(String title, List<String> lines) {
    return Reply.of(new Reply.Card(title, String.join("\n", lines), COLOUR, List.of()));
  }

  private static String user(long id) {
    return id == Origin.DOCKET ? "Docket" : "<@" + id + ">";
  }

  private record OfMember(Queries queries) implements SlashCommand {
    @Override
    public SlashSpec spec() {
      return CaseSummarySlash.spec(
          CaseRight.DOSSIER,
          "Show what is on record about a user",
          Option.user("About whom", true));
    }

    @Override
    public Reply handle(Asked asked) {
      var target = Objects.requireNonNull(asked.target(), "option user is required").id();
      var words = asked.words();
      var dossier = queries.askLatest(new FindDossier(asked.guildId(), target, asked.at()));
      if (dossier.lines().isEmpty()) {
        return Reply.of(words.say("dossier.none"));
      }
      var lines = dossier.lines().stream().map(it -> line(it, words)).toList();
      return card(words.say("dossier.title"), prepend(user(target), lines));
    }

    private static String line(Dossier.Line line, Words words) {
      var text =
          words.say(
              "dossier.line",
              words.name(line.kind()),
              line.valid(),
              line.lastRuledAt().getEpochSecond());
      var voided = line.voided() == 0 ? "" : " " + words.say("dossier.voided", line.voided());
      var inForce = line.inForce();
      return text + voided + (inForce == null ? "" : " " + words.say("dossier.in-force", inForce));
    }
  }

  private static List<String> prepend(String first, List<String> rest) {
    return Stream.concat(Stream.of(first), rest.stream()).toList();
  }

  private record OfModerators(Queries queries) implements SlashCommand {
    @Override
    public SlashSpec spec() {
      return CaseSummarySlash.spec(
          CaseRight.STATS,
          "Show how many cases each moderator opened",
          Option.text("since", "A day such as 2026-05-01 (UTC), or how long ago: 30d", false));
    }

    @Override
    public Reply handle(Asked asked) {
      var typed = asked.text("since");
      var since =
          typed == null
              ? asked.at().minus(USUAL)
              : Moments.parse("since", typed, asked.at(), Moments.Day.BEGINS);
      var words = asked.words();
      var counts =
          queries.askLatest(
              new CountCases(asked.guildId(), since, asked.at().plus(Duration.ofMinutes(1))));
      if (counts.lines().isEmpty()) {
        return Reply.of(words.say("list.none"));
      }
      var lines =
          byModerator(counts).entrySet().stream()
              .map(it -> line(it.getKey(), it.getValue(), words))
              .toList();
      return card(words.say("stats.title", since.getEpochSecond()), lines);
    }

    private static Map<Long, List<CaseCounts.Line>> byModerator(CaseCounts counts) {
      return counts.lines().stream()
          .collect(
              Collectors.groupingBy(
                  CaseCounts.Line::moderatorId, LinkedHashMap::new, Collectors.toList()));
    }

    private static String line(long moderator, List<CaseCounts.Line> kinds, Words words) {
      var sum = kinds.stream().mapToInt(CaseCounts.Line::cases).sum();
      var each =
          kinds.stream()
              .map(it -> words.name(it.kind()) + " " + it.cases())
              .collect(Collectors.joining(", "));
      return words.say("stats.line", user(moderator), sum, each);
    }
  }

  private record Exhibits(Queries queries) implements SlashCommand {
    @Override
    public SlashSpec spec() {
      return CaseSummarySlash.spec(
          CaseRight.EXHIBITS, "Show the evidence of a case", CaseNumbers.option());
    }

    @Override
    public Reply handle(Asked asked) {
      var number = asked.number("number").orElse(0L);
      queries.askLatest(new FindCase(asked.guildId(), number));
      var words = asked.words();
      var items = queries.askLatest(new ListEvidence(asked.guildId(), number)).items();
      return items.isEmpty()
          ? Reply.of(words.say("exhibits.none", number))
          : card(
              words.say("exhibits.title", number),
              items.stream().map(CaseSummarySlash::line).toList());
    }
  }

  private static String line(EvidenceList.Item item) {
    var text = item.text() == null ? "" : "\n> " + item.text().replace("\n", "\n> ");
    return "`%d` %s · %s, <t:%d:f>%s"
        .formatted(
            item.number(), item.url(), user(item.editorId()), item.at().getEpochSecond(), text);
  }
}
