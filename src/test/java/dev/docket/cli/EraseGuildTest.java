package dev.docket.cli;

import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.eventlog.PostgresEventLog;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Source;
import dev.docket.membership.MembershipCommand;
import dev.docket.membership.MembershipCommand.EraseGuild;
import dev.docket.membership.MembershipCommand.RecordJoin;
import dev.docket.membership.MembershipCommand.RecordLeave;
import dev.docket.readmodels.ReadModel;
import dev.docket.readmodels.ReadModels;
import dev.docket.readmodels.TableChecksum;
import dev.docket.sealing.GuildKeys;
import dev.docket.sealing.SubjectKeys;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.json.JsonMapper;

/** What an operator does who is to forget a guild. */
class EraseGuildTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final ReadModel CASE_BOARD = new ReadModel("case-board", 3);

  private static TestDocket docket;

  @BeforeAll
  static void aDocketRuns() {
    docket = TestDocket.start(POSTGRES.access());
    Terminal.open(POSTGRES.access());
  }

  @AfterAll
  static void docketStops() {
    Terminal.close();
    docket.close();
  }

  private static void send(MembershipCommand command) {
    docket
        .commands()
        .send(command, Origin.of(Origin.DOCKET, Source.DISCORD, UUID.randomUUID().toString()));
  }

  private static void joinAndLeave(long guild) {
    send(new RecordJoin(guild, NOON, NOON));
    send(new RecordLeave(guild, NOON, NOON.plusSeconds(60)));
  }

  private static Terminal.Said erase(long guild, String... more) {
    var args = new ArrayList<>(List.of("privacy", "erase-guild", "" + guild));
    args.addAll(List.of("--reason", "left a year ago", "--by", "ada"));
    args.addAll(List.of(more));
    return Terminal.docket(args.toArray(String[]::new));
  }

  private static Terminal.Said typing(String line, long guild) {
    var stdin = System.in;
    System.setIn(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
    try {
      return erase(guild);
    } finally {
      System.setIn(stdin);
    }
  }

  private static String reason(long guild, long number) {
    return String.valueOf(docket.queries().askLatest(new FindCase(guild, number)).reason());
  }

  private static List<TableChecksum> checksums() {
    docket.get(ReadModels.class).await(CASE_BOARD, docket.get(PostgresEventLog.class).head());
    return docket.get(ReadModels.class).checksums(CASE_BOARD);
  }

  @Test
  void aLeftGuildIsErasedAndNothingElseIs() {
    joinAndLeave(9_101);
    var number = new Acts(docket, 9_101).warn(20).answer().caseNumber();
    new Acts(docket, 9_101).ban(21);
    var elsewhere = new Acts(docket, 9_102).warn(20).answer().caseNumber();
    var tables = checksums();

    assertThat(erase(9_101, "--dry-run").out())
        .contains("6 events and 2 cases; 2 texts about 2 people", "unreadable for good");
    assertThat(typing("9102\n", 9_101))
        .matches(it -> it.code() == 1)
        .extracting(Terminal.Said::out)
        .asString()
        .contains("Not confirmed: nothing was erased.");
    assertThat(reason(9_101, number)).isEqualTo("spam");

    assertThat(typing("9101\n", 9_101))
        .matches(it -> it.code() == 0)
        .extracting(Terminal.Said::out)
        .asString()
        .contains("The log records the erasure of guild 9101.", "key is destroyed");

    assertThat(reason(9_101, number)).isEqualTo("[erased]");
    assertThat(reason(9_102, elsewhere)).isEqualTo("spam");
    assertThat(checksums()).isEqualTo(tables);
    docket.rebuild(CASE_BOARD);
    assertThat(checksums()).isEqualTo(tables);
    assertThat(reason(9_101, number)).isEqualTo("[erased]");
    assertThat(Terminal.docket("verify"))
        .matches(it -> it.code() == 0)
        .extracting(Terminal.Said::out)
        .asString()
        .contains("The log is whole");
    assertThat(Terminal.docket("events", "replay", "--guild", "9101", "--case", "" + number).out())
        .contains("[erased]")
        .doesNotContain("spam");
    var export = new JsonMapper().readTree(Terminal.docket("privacy", "export", "20").out());
    assertThat(export.findValuesAsString("text")).contains("[erased]", "spam");
    assertThat(Terminal.docket("events", "show", "--type", "membership.guild-erased").out())
        .contains("left a year ago", "ada");
  }

  @Test
  void whoWantsItTwiceIsToldAndTheLogHasItOnce() {
    joinAndLeave(9_201);
    new Acts(docket, 9_201).warn(20);
    assertThat(erase(9_201, "--yes").out()).contains("The log records the erasure");
    var head = docket.get(PostgresEventLog.class).head();
    assertThat(erase(9_201, "--yes"))
        .matches(it -> it.code() == 0)
        .extracting(Terminal.Said::out)
        .asString()
        .contains("There is nothing to erase: the texts were erased at");
    assertThat(docket.get(PostgresEventLog.class).head()).isEqualTo(head);
    assertThat(erase(9_202, "--yes").out()).contains("no text was ever sealed");
  }

  @Test
  void aGuildThatDocketIsInIsRefusedUnlessThatIsMeant() {
    send(new RecordJoin(9_301, NOON, NOON));
    var number = new Acts(docket, 9_301).warn(20).answer().caseNumber();
    var refused = erase(9_301, "--yes");
    assertThat(refused.code()).isNotZero();
    assertThat(refused.out() + refused.err())
        .contains("Docket is still in server 9301", "--even-if-present")
        .doesNotContain("\tat ");
    assertThat(reason(9_301, number)).isEqualTo("spam");
    assertThat(erase(9_301, "--yes", "--even-if-present").code()).isZero();
    assertThat(reason(9_301, number)).isEqualTo("[erased]");
  }

  @Test
  void whoComesBackGoesOnAtTheNextNumberAndIsReadable() {
    joinAndLeave(9_401);
    var number = new Acts(docket, 9_401).warn(20).answer().caseNumber();
    erase(9_401, "--yes");
    send(new RecordJoin(9_401, NOON.plusSeconds(120), NOON.plusSeconds(120)));
    var next = new Acts(docket, 9_401).warn(20).answer().caseNumber();
    assertThat(next).isEqualTo(number + 1);
    assertThat(reason(9_401, next)).isEqualTo("spam");
    assertThat(reason(9_401, number)).isEqualTo("[erased]");
  }

  @Test
  void theKeyIsDestroyedEvenIfWhoeverAskedForItDies() throws InterruptedException {
    joinAndLeave(9_501);
    new Acts(docket, 9_501).warn(20);
    send(new EraseGuild(9_501, 1, false, "ada", "left a year ago", NOON));
    var deadline = System.nanoTime() + 30_000_000_000L;
    var keys = docket.get(SubjectKeys.class);
    while (keys.states(GuildKeys.ownerOf(9_501)).getFirst().erasedAt() == null) {
      assertThat(System.nanoTime()).as("waiting for the duty").isLessThan(deadline);
      Thread.sleep(50);
    }
  }

  @Test
  void aGuildIsDueUntilItIsErasedOrComesBack() {
    joinAndLeave(9_601);
    joinAndLeave(9_602);
    new Acts(docket, 9_601).warn(20);
    System.setProperty("docket.retention.after-leaving", "30d");
    try {
      assertThat(due()).contains("9601", "9602");
      erase(9_601, "--yes");
      send(new RecordJoin(9_602, Instant.now(), Instant.now()));
      assertThat(due()).doesNotContain("9601", "9602");
      assertThat(Terminal.docket("guilds", "list").out()).containsPattern("9601 .*erased 20");
    } finally {
      System.clearProperty("docket.retention.after-leaving");
    }
  }

  private static String due() {
    return Terminal.docket("guilds", "list", "--due").out();
  }

  @Test
  void anIdThatIsNoneIsNamed() {
    assertThat(Terminal.docket("privacy", "erase-guild", "--reason", "x", "--", "bob").err())
        .contains("GUILD must be a Discord server id", "not 'bob'");
  }
}
