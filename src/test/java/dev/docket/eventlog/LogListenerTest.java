package dev.docket.eventlog;

import static dev.docket.support.SandboxWorld.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.docket.eventlog.LogListener.Channel;
import dev.docket.eventlog.UnitOfEvents.Entry;
import dev.docket.support.PostgreSql;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@Timeout(60)
class LogListenerTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
  private final AtomicBoolean outage = new AtomicBoolean();
  private final Hearing hearing = new Hearing(System::nanoTime);

  private LogListener listener(Channel... channels) {
    var listener = new LogListener(this::connect, List.of(channels), hearing);
    listener.start();
    return listener;
  }

  private Connection connect() throws SQLException {
    if (outage.get()) {
      throw new SQLException("no database");
    }
    var access = postgres.access();
    return DriverManager.getConnection(access.jdbcUrl(), access.user(), access.password());
  }

  private static JdbcClient jdbc() {
    return JdbcClient.create(postgres.dataSource());
  }

  private static void say(String channel, String payload) {
    jdbc().sql("select pg_notify(?, ?)").params(channel, payload).query((_, _) -> 0).list();
  }

  private String next() throws InterruptedException {
    return heard.poll(20, TimeUnit.SECONDS);
  }

  private static void append(GroupCommit node) {
    append(node, "probe/" + UUID.randomUUID());
  }

  private static void append(GroupCommit node, String stream) {
    node.append(
        new UnitOfEvents(
            7,
            null,
            List.of(
                new Entry(
                    UUID.randomUUID().toString(),
                    "probe",
                    stream,
                    0,
                    "probe.happened",
                    1,
                    Instant.EPOCH,
                    "{}",
                    "{}"))));
  }

  @Test
  void eachChannelHearsItsOwnAndAllAreToldOfTheConnect() throws Exception {
    try (var _ =
        listener(
            new Channel("one", it -> heard.add("one " + it)),
            new Channel("two", it -> heard.add("two " + it)))) {
      assertThat(List.of(next(), next())).containsExactly("one ", "two ");

      say("two", "a");
      say("three", "b");
      say("one", "c");

      assertThat(List.of(next(), next())).containsExactly("two a", "one c");
    }
  }

  @Test
  void anAppendIsHeardByOtherNodesOnly() throws Exception {
    try (var here = new GroupCommit(postgres.dataSource(), Announcements.NONE);
        var elsewhere = new GroupCommit(postgres.dataSource(), Announcements.NONE);
        var _ = listener(Channel.appendedElsewhere(here, () -> heard.add("append")))) {
      assertThat(next()).isEqualTo("append");

      append(here);
      append(elsewhere);

      assertThat(next()).isEqualTo("append");
      assertThat(heard.poll(200, TimeUnit.MILLISECONDS)).isNull();
    }
  }

  @Test
  void anOutageIsSurvivedAndWhatWasMissedIsAskedFor() throws Exception {
    try (var _ = listener(new Channel("one", heard::add))) {
      assertThat(next()).isEmpty();

      outage.set(true);
      jdbc()
          .sql(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where application_name = ? and datname = current_database()")
          .param(LogListener.APPLICATION)
          .query((_, _) -> 0)
          .list();
      say("one", "missed");
      assertThat(heard.poll(300, TimeUnit.MILLISECONDS)).isNull();
      outage.set(false);

      assertThat(next()).isEmpty();
      say("one", "heard");
      assertThat(next()).isEqualTo("heard");
    }
  }

  @Test
  void anAnnouncedStreamIsNamedToItsOwnNodeFirstAndToAllInTheSameCommit() throws Exception {
    var announcements = new Announcements(Set.of("probe"), it -> heard.add("here " + it));
    try (var node = new GroupCommit(postgres.dataSource(), announcements);
        var quiet = new GroupCommit(postgres.dataSource(), Announcements.NONE);
        var _ = listener(new Channel(Announcements.CHANNEL, it -> heard.add("all " + it)))) {
      assertThat(next()).isEqualTo("all ");

      append(quiet);
      append(node);

      assertThat(Set.of(next().split("/")[0], next().split("/")[0]))
          .containsExactlyInAnyOrder("here probe", "all probe");
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void whatIsRolledBackIsAnnouncedToNobody() throws Exception {
    var announcements = new Announcements(Set.of("probe"), it -> heard.add("here " + it));
    try (var node = new GroupCommit(postgres.dataSource(), announcements);
        var quiet = new GroupCommit(postgres.dataSource(), Announcements.NONE);
        var _ = listener(new Channel(Announcements.CHANNEL, it -> heard.add("all " + it)))) {
      assertThat(next()).isEqualTo("all ");
      append(quiet, "probe/taken");

      assertThatExceptionOfType(ConcurrencyException.class)
          .isThrownBy(() -> append(node, "probe/taken"));
      append(node, "probe/free");

      assertThat(Set.of(next(), next()))
          .containsExactlyInAnyOrder("here probe/free", "all probe/free");
      assertThat(heard).isEmpty();
    }
  }

  @Test
  void itsHearingEndsWithTheConnectionAndComesBackWithTheNext() throws Exception {
    assertThat(hearing.isRecent()).isFalse();
    try (var _ = listener(new Channel("one", heard::add))) {
      assertThat(next()).isEmpty();
      eventually("it hears", hearing::isRecent);

      outage.set(true);
      jdbc()
          .sql(
              "select pg_terminate_backend(pid) from pg_stat_activity"
                  + " where application_name = ? and datname = current_database()")
          .param(LogListener.APPLICATION)
          .query((_, _) -> 0)
          .list();
      eventually("it is deaf", () -> !hearing.isRecent());
      outage.set(false);

      assertThat(next()).isEmpty();
      eventually("it hears again", hearing::isRecent);
    }
  }

  @Test
  void itClosesAtOnceWhileItWaitsAndDuringAnOutage() throws Exception {
    for (var out : List.of(false, true)) {
      outage.set(out);
      var listener = listener(new Channel("one", heard::add));
      if (!out) {
        assertThat(next()).isEmpty();
      }
      var before = System.nanoTime();
      listener.close();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void aChannelsNameNeedsNoQuotes() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Channel("a; drop", _ -> {}));
  }
}
