package dev.docket.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.support.SentryReceiver;
import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/** What Sentry is told, as it arrives over HTTP. */
class SentryTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static SentryReceiver sentry;
  private static SandboxWorld world;

  @BeforeAll
  static void open() throws IOException {
    sentry = SentryReceiver.start();
    world = SandboxWorld.start(POSTGRES.access(), sentry.settings());
  }

  @AfterAll
  static void close() {
    world.close();
    sentry.close();
  }

  private static JsonNode transaction(String name) {
    return sentry.await("transaction", it -> it.path("transaction").asString().equals(name));
  }

  @Test
  void aCommandIsATransaction() {
    var ban = new BanMember(Given.ruling("a reason"), null, 0);
    world.docket.commands().send(ban, Origin.of(Given.MODERATOR, Source.DISCORD, "the-command-id"));

    var sent =
        sentry.await(
            "transaction", it -> it.at("/tags/command_id").asString().equals("the-command-id"));

    assertThat(sent.path("transaction").asString()).isEqualTo("cases.ban-member");
    assertThat(sent.at("/contexts/trace/op").asString()).isEqualTo("command");
    assertThat(sent.at("/contexts/trace/status").asString()).isEqualTo("ok");
    var tags = sent.path("tags");
    assertThat(tags.path("feature").asString()).isEqualTo("cases");
    assertThat(tags.path("stream").asString()).isEqualTo("member-record");
    assertThat(tags.path("guild").asString()).isEqualTo(Long.toString(Given.GUILD));
    assertThat(tags.path("door").asString()).isEqualTo("discord");
    assertThat(tags.path("outcome").asString()).isEqualTo("applied");
  }

  @Test
  void aQueryIsATransactionAndARefusalIsNoError() {
    var queries = world.docket.queries();
    assertThatThrownBy(() -> queries.ask(new FindCase(Given.GUILD, 77)))
        .isInstanceOf(Refused.class);

    var sent = transaction("cases.find-case");

    assertThat(sent.at("/contexts/trace/op").asString()).isEqualTo("query");
    assertThat(sent.at("/tags/read_model").asString()).isEqualTo("case-board");
    assertThat(sent.at("/tags/outcome").asString()).isEqualTo("case-unknown-case");
    assertThat(sent.at("/contexts/trace/status").asString()).isEqualTo("ok");
    assertThat(sentry.items("event"))
        .noneMatch(it -> it.at("/tags/code").asString().equals("case-unknown-case"));
  }

  @Test
  void aBanAtDiscordIsASpanOfWhatIsOwedAndABatchIsATransaction() {
    var target = world.newMember("watched");
    world.asks("ban", "user", target);

    var duty =
        sentry.await(
            "transaction",
            it -> it.path("spans").toString().contains("\"PUT /api/v10/guilds/{id}/bans/{id}\""));
    assertThat(duty.at("/contexts/trace/op").asString()).isEqualTo("duty");
    assertThat(
            sentry
                .await(
                    "transaction",
                    it -> it.at("/contexts/trace/op").asString().equals("projection"))
                .at("/tags/events")
                .asString())
        .isNotEqualTo("0");

    var asked = transaction("/ban");
    var command =
        sentry.await(
            "transaction",
            it ->
                it.path("transaction").asString().equals("cases.ban-member")
                    && it.at("/contexts/trace/trace_id")
                        .equals(asked.at("/contexts/trace/trace_id")));
    assertThat(command.at("/contexts/trace/parent_span_id"))
        .isEqualTo(asked.at("/contexts/trace/span_id"));
  }

  @Test
  void whatIsOursIsReportedUnderTheReferenceThatWasShown() throws SQLException {
    var schema = schema();
    rename(schema + ".setting", "hidden");
    String shown;
    try {
      shown = world.asks(world.guild.ownerId(), "config show");
    } finally {
      rename(schema + ".hidden", "setting");
    }
    assertThat(shown).contains("Something went wrong on Docket's side");
    var reference = shown.replaceAll(".*reference (\\d+).*", "$1");

    var event = sentry.await("event", it -> it.at("/tags/incident").asString().equals(reference));

    assertThat(event.at("/tags/code").asString()).isEqualTo("unforeseen");
    assertThat(event.at("/tags/feature").asString()).isEqualTo("guilds");
    assertThat(event.at("/tags/read_model").asString()).isEqualTo("guild-settings");
    assertThat(event.at("/exception/values").toString()).contains("BadSqlGrammarException");
    assertThat(event.toString()).doesNotContain("does not exist", "select ");
    assertThat(event.at("/contexts/trace/trace_id"))
        .isEqualTo(transaction("/config show").at("/contexts/trace/trace_id"));
    assertThat(event.path("breadcrumbs").toString()).contains("\"category\":\"query\"");
  }

  private static String schema() throws SQLException {
    try (var connection = POSTGRES.dataSource().getConnection();
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select schema_name from generation where schema_name like 'guild_settings%'")) {
      row.next();
      return row.getString(1);
    }
  }

  private static void rename(String table, String to) throws SQLException {
    try (var connection = POSTGRES.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter table " + table + " rename to " + to);
    }
  }
}
