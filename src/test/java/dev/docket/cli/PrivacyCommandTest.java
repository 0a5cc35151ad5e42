package dev.docket.cli;

import static dev.docket.support.Given.GUILD;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an operator does when a person asks what is held, or wants it gone. */
class PrivacyCommandTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  @TempDir Path folder;

  private static TestDocket docket;
  private static Acts acts;

  @BeforeAll
  static void aDocketRuns() {
    docket = TestDocket.start(POSTGRES.access());
    acts = Acts.at(docket);
    System.setProperty("docket.database.url", POSTGRES.access().jdbcUrl());
    System.setProperty("docket.database.user", POSTGRES.access().user());
    System.setProperty("docket.database.password", POSTGRES.access().password());
    System.setProperty("docket.master-key", TestDocket.MASTER_KEY);
  }

  @AfterAll
  static void docketStops() {
    List.of("database.url", "database.user", "database.password", "master-key")
        .forEach(it -> System.clearProperty("docket." + it));
    docket.close();
  }

  private record Said(int code, String out, String err) {}

  private static Said privacy(String typed, String... args) {
    var out = new ByteArrayOutputStream();
    var err = new ByteArrayOutputStream();
    var stdin = System.in;
    var stdout = System.out;
    var stderr = System.err;
    System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    try {
      var all = Stream.concat(Stream.of("privacy"), Stream.of(args)).toArray(String[]::new);
      var code = DocketCommand.run(all);
      return new Said(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      System.setIn(stdin);
      System.setOut(stdout);
      System.setErr(stderr);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"bob", "-5", "0", "99999999999999999999", "<@20>", "1.5"})
  void anIdThatIsNoneIsNamed(String user) {
    for (var command : List.of("export", "erase")) {
      assertThat(privacy("", command, "--", user))
          .matches(it -> it.code() == 2)
          .extracting(Said::err)
          .asString()
          .contains("USER must be a Discord user id", "not '" + user + "'")
          .doesNotContain("\tat ");
    }
  }

  @Test
  void anExportHoldsAllThatConcernsThePersonAndNoTextAboutAnother() throws IOException {
    var moderator = Acts.at(docket);
    moderator.warn(7_001);
    moderator.ban(7_001);
    new Acts(docket, 901).award(7_001, NOON);
    moderator.warn(7_002);
    var file = folder.resolve("export.json");

    assertThat(privacy("", "export", "7001", "--out", file.toString()).out())
        .contains("Wrote 6 events that concern user 7001 to " + file);

    var export = new JsonMapper().readTree(Files.readString(file));
    assertThat(export.at("/about/user").stringValue()).isEqualTo("7001");
    assertThat(export.at("/about/keys/0/generation").intValue()).isEqualTo(1);
    assertThat(names(export))
        .containsExactly(
            "case.number-allocated",
            "case.member-warned",
            "case.number-allocated",
            "case.member-banned",
            "level.xp-awarded",
            "level.level-reached");
    assertThat(export.at("/events/1/event/ruled/reason/text").stringValue()).isEqualTo("spam");
    assertThat(privacy("", "export", "7001", "--out", file.toString()).err())
        .contains(file + " exists already");
    assertThat(privacy("", "export", "7001", "--out", "/nonexistent/x.json").err())
        .contains("there is no folder /nonexistent; make it, or name another file");
  }

  @Test
  void whatAPersonWroteAboutOthersIsWithheld() {
    acts.warn(7_100);
    var export = new JsonMapper().readTree(privacy("", "export", "10").out());
    assertThat(names(export)).contains("case.member-warned");
    assertThat(export.findValuesAsString("text"))
        .isNotEmpty()
        .containsOnly("[withheld: about another person]");
    assertThat(export.findValuesAsString("actor")).contains("10");
  }

  private static List<String> names(JsonNode export) {
    return export.get("events").valueStream().map(it -> it.get("name").stringValue()).toList();
  }

  @Test
  void anErasureAsksFirstAndThenSaysWhatItDid() {
    var number = acts.ban(7_200).answer().caseNumber();

    assertThat(privacy("", "erase", "7200").out())
        .contains("Type the user id again to go on: \nNot confirmed: nothing was erased.\n");
    assertThat(privacy("7201\n", "erase", "7200"))
        .matches(it -> it.code() == 1)
        .extracting(Said::out)
        .asString()
        .contains("becomes unreadable for good", "Not confirmed: nothing was erased.");
    assertThat(reason(number)).isEqualTo("spam");

    assertThat(privacy("7200\n", "erase", "7200"))
        .matches(it -> it.code() == 0)
        .extracting(Said::out)
        .asString()
        .contains("The log records the erasure of user 7200. Its position is ")
        .contains("The key to the texts about them is destroyed");

    var export = new JsonMapper().readTree(privacy("", "export", "7200").out());
    assertThat(names(export)).contains("case.member-banned", "privacy.subject-erased");
    assertThat(export.findValuesAsString("text")).containsOnly("[erased]");
    assertThat(export.at("/about/keys/0/erasedAt").isString()).isTrue();
  }

  @Test
  void thereMayBeNothingToErase() {
    acts.warn(7_300);
    assertThat(privacy("", "erase", "7301", "--yes").out())
        .contains("There is nothing to erase: no text about user 7301 was ever sealed.");
    assertThat(privacy("", "erase", "7300", "--yes").out()).contains("is destroyed");
    assertThat(privacy("", "erase", "7300", "--yes"))
        .matches(it -> it.code() == 0)
        .extracting(Said::out)
        .asString()
        .contains("the texts about user 7300 were erased at", "nothing was written since");
  }

  @Test
  void withoutTheMasterKeyACommandSaysSoAndHowToGetOne() {
    System.clearProperty("docket.master-key");
    try {
      var said = privacy("", "export", "7400");
      assertThat(said.code()).isEqualTo(1);
      assertThat(said.out() + said.err())
          .contains("There is no master key.", "openssl rand -base64 32", "DOCKET_MASTER_KEY")
          .doesNotContain("\tat ");
    } finally {
      System.setProperty("docket.master-key", TestDocket.MASTER_KEY);
    }
  }

  private static String reason(long number) {
    return String.valueOf(docket.queries().askLatest(new FindCase(GUILD, number)).reason());
  }
}
