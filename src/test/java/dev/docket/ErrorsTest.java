package dev.docket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseRefusal;
import dev.docket.discord.DiscordFailure;
import dev.docket.kernel.LogUnavailable;
import dev.docket.kernel.Problem;
import dev.docket.kernel.Problem.Foreseen;
import dev.docket.kernel.Problem.Kind;
import dev.docket.kernel.Refusal;
import dev.docket.kernel.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem has a code, and no code changes unnoticed. */
class ErrorsTest {

  private static final Path DOCUMENT = Path.of("docs/errors.md");
  private static final String BEGIN = "| kind | where | codes |\n|---|---|---|\n";

  private static final Pattern CODE = Pattern.compile("`[^`]+`");

  private record Entry(String where, Problem problem) {}

  private static List<Entry> all() {
    var refusals =
        Rooms.MAIN.stream()
            .filter(it -> it.isEnum() && it.isAssignableTo(Refusal.class))
            .flatMap(it -> Arrays.stream(it.reflect().getEnumConstants()))
            .map(Foreseen.class::cast)
            .map(it -> new Entry(Rooms.room(Rooms.MAIN.get(it.getClass())), it.problem()));
    var discord =
        Arrays.stream(DiscordFailure.Kind.values()).map(it -> new Entry("discord", it.problem()));
    var others =
        Stream.of(
            new Entry("everywhere", Problem.UNFORESEEN),
            new Entry("everywhere", Problem.DATABASE_UNREACHABLE),
            new Entry("cli", new Problem(Kind.BAD_INPUT, "command-line-unusable")),
            new Entry("cli", new Problem(Kind.CONFLICT, "command-cannot-be-done")));
    return Stream.of(refusals, discord, others).flatMap(it -> it).toList();
  }

  private static String table() {
    var lines = new ArrayList<String>();
    for (var kind : Kind.values()) {
      all().stream()
          .filter(it -> it.problem().kind() == kind)
          .map(Entry::where)
          .distinct()
          .sorted()
          .map(where -> "| %s | %s | %s |\n".formatted(name(kind), where, codes(kind, where)))
          .forEach(lines::add);
    }
    return String.join("", lines);
  }

  private static String codes(Kind kind, String where) {
    return all().stream()
        .filter(it -> it.problem().kind() == kind && it.where().equals(where))
        .map(it -> "`" + it.problem().code() + "`")
        .sorted(Comparator.naturalOrder())
        .collect(Collectors.joining(" "));
  }

  private static List<String> codes(String document) {
    return CODE.matcher(document.substring(document.indexOf(BEGIN)))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static String name(Kind kind) {
    return switch (kind) {
      case REFUSAL -> "refusal";
      case BAD_INPUT -> "bad input";
      case NOT_FOUND -> "not found";
      case CONFLICT -> "conflict";
      case DISCORD -> "Discord's fault";
      case OURS -> "ours";
    };
  }

  @Test
  void theListOfCodesIsCurrent() throws IOException {
    var written = Files.readString(DOCUMENT);
    var upTo = written.indexOf(BEGIN) + BEGIN.length();
    var current = written.substring(0, upTo) + table();
    assertThat(codes(current)).as("codes that somebody relies on").containsAll(codes(written));
    if (Boolean.getBoolean("docket.errors.write")) {
      Files.writeString(DOCUMENT, current);
    }

    assertThat(DOCUMENT)
        .as("docs/errors.md; add a new code with -Ddocket.errors.write=true, and change none")
        .content()
        .isEqualTo(current);
  }

  @Test
  void aCodeIsInKebabCaseAndMeansOneThing() {
    assertThat(all()).extracting(it -> it.problem().code()).doesNotHaveDuplicates();
    assertThat(all())
        .allSatisfy(it -> assertThat(it.problem().code()).matches("[a-z]+(-[a-z0-9]+)*"));
  }

  @Test
  void everyErrorIsToldApartWhereverItComesFrom() {
    assertThat(Problem.of(Refused.because(CaseRefusal.UNKNOWN_CASE, 7)))
        .isEqualTo(new Problem(Kind.NOT_FOUND, "case-unknown-case"));
    assertThat(Problem.of(new CompletionException(new LogUnavailable(new IOException("down")))))
        .isEqualTo(Problem.DATABASE_UNREACHABLE);
    assertThat(Problem.of(new DiscordFailure(DiscordFailure.Kind.FORBIDDEN, "Missing Access")))
        .isEqualTo(new Problem(Kind.DISCORD, "discord-forbids"));
    assertThat(Problem.of(new IllegalStateException("nobody thought of it")))
        .isEqualTo(Problem.UNFORESEEN);
  }
}
