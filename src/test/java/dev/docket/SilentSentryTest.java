package dev.docket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.kernel.Command;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Query;
import dev.docket.kernel.Source;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.support.SentryReceiver;
import dev.docket.telemetry.Incidents;
import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Nothing that a person wrote, and no secret, is ever in what Sentry receives. */
class SilentSentryTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final Logger LOG = LoggerFactory.getLogger(SilentSentryTest.class);
  private static final String MARKER = "mitternachtsblau";
  private static final Filled FILLED = new Filled(MARKER);

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

  @Test
  void noTextOfAnyCommandOrQueryIsSentWhetherItIsDoneRefusedOrFails() throws SQLException {
    var sent = sendAll();
    breakTables(true);
    try {
      sent.addAll(sendAll());
    } finally {
      breakTables(false);
    }
    for (var name : sent) {
      sentry.await("transaction", it -> it.path("transaction").asString().equals(name));
    }
    sentry.await("event", it -> it.path("exception").toString().contains("PSQLException"));

    isSilentAbout(MARKER);
  }

  /** As a door would; returns the names of what was sent, as they are seen. */
  private static Set<String> sendAll() {
    var names = new HashSet<String>();
    var catalogue = Catalogue.read();
    for (var feature : catalogue.features()) {
      Stream.concat(catalogue.commands(feature).stream(), catalogue.queries(feature).stream())
          .forEach(type -> {
            send(FILLED.of(type));
            names.add(room(type) + "." + Catalogue.kebab(type.getSimpleName()));
          });
    }
    assertThat(names).hasSizeGreaterThan(10);
    return names;
  }

  private static String room(Class<?> type) {
    return type.getPackageName().replaceFirst(".*\\.", "");
  }

  private static void send(Object message) {
    var id = UUID.randomUUID().toString();
    try {
      switch (message) {
        case Command<?> it -> world.docket.commands().send(it, Origin.of(10, Source.DISCORD, id));
        case Query<?> it -> world.docket.queries().ask(it);
        default -> throw new IllegalStateException("neither command nor query: " + message);
      }
    } catch (RuntimeException e) {
      Incidents.note(LOG, id, e);
    }
  }

  /** Every write fails with an error of the database that quotes the row. */
  private static void breakTables(boolean broken) throws SQLException {
    try (var connection = POSTGRES.dataSource().getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          broken
              ? "alter table event add constraint broken check (position < 0) not valid"
              : "alter table event drop constraint broken");
    }
  }

  @Test
  void noTextOfTheDoorAndNoSecretIsSent() {
    var target = world.newMember(MARKER + "-name");
    world.asks("ban", "user", target, "reason", MARKER);
    world.asks("case list", "user", target);
    world.asks("unban", "user", target, "reason", MARKER);
    world.asks("timeout", "user", target, "duration", MARKER, "reason", MARKER);
    sentry.await("transaction", it -> it.path("transaction").asString().equals("/timeout"));
    sentry.await("transaction", it -> it.toString().contains("bans/{id}"));

    isSilentAbout(MARKER);
    isSilentAbout(world.discord.token());
    tokens().forEach(SilentSentryTest::isSilentAbout);
    isSilentAbout("127.0.0.1");
  }

  /** What Discord gives a bot to answer an interaction with. */
  private static List<String> tokens() {
    return world.discord.calls().stream()
        .filter(it -> it.path().matches("/(interactions|webhooks)/.*"))
        .map(it -> it.path().split("/")[3])
        .toList();
  }

  private static void isSilentAbout(String secret) {
    assertThat(sentry.envelopes()).isNotEmpty().noneMatch(it -> it.contains(secret));
  }
}
