package dev.docket.endurance;

import dev.docket.endurance.Mishap.Outcome;
import dev.docket.endurance.Mishap.Point;
import dev.docket.eventlog.ChainVerifier;
import dev.docket.eventlog.Verdict;
import dev.docket.kernel.Commands;
import dev.docket.postgres.DatabaseAccess;
import dev.docket.postgres.TestServer;
import dev.docket.readmodels.Followers;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One run: a database, the ledger of all that was asked of it, and chance. */
final class Proof {

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final long SEED = Scale.seed();

  final DatabaseAccess database;
  final Path ledger;
  final Random random = new Random(SEED);
  private long read;
  private int acknowledged;

  Proof(String name, DatabaseAccess database) {
    this.database = database;
    ledger = Path.of("target", "endurance", name + "-" + System.nanoTime() + ".ledger");
    System.out.println(name + ": -Dendurance.seed=" + SEED + ", " + ledger);
  }

  /** The PostgreSQL of all runs that leave it, or bring it, to life. */
  static TestServer server() {
    return Shared.SERVER;
  }

  private static final class Shared {
    static final TestServer SERVER = TestServer.start();
  }

  NodeProcess node(String name, String... properties) {
    return NodeProcess.start(name, database, ledger, properties);
  }

  /** How many acknowledgements the ledger holds by now. */
  int acknowledged() {
    if (!ledger.toFile().exists()) {
      return 0;
    }
    try (var file = new RandomAccessFile(ledger.toFile(), "r")) {
      file.seek(read);
      var news = new byte[(int) (file.length() - read)];
      file.readFully(news);
      for (var i = 0; i < news.length - 1; i++) {
        if (news[i] == '\n' && news[i + 1] == 'A') {
          acknowledged++;
        }
      }
      read += Math.max(0, news.length - 1);
      return acknowledged;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets the callers go on until so many more were acknowledged. */
  void awaitMore(int more) {
    var enough = acknowledged() + more;
    until(() -> acknowledged() >= enough);
  }

  /** A moment that nobody chose: about the given share of all is acknowledged until then. */
  void awaitRandomMoment(int moments) {
    var share = Scale.acknowledged() / moments;
    awaitMore(share + random.nextInt(share / 2));
    pause(Duration.ofMillis(random.nextInt(200)));
  }

  void until(BooleanSupplier condition) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("waited in vain, with " + acknowledged + " acknowledged");
      }
      pause(Duration.ofMillis(20));
    }
  }

  static void pause(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  JdbcClient jdbc() {
    return JdbcClient.create(
        new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
  }

  TallyAudit tally() {
    return new TallyAudit(jdbc());
  }

  /** Sends again what nobody knows the fate of, lets the followers come after, and audits. */
  Sums settle(String title) {
    var before = Ledger.read(ledger);
    var open = before.open();
    var written = new Audit(jdbc(), before).openAndWritten();
    var sums =
        new Sums(title)
            .show("unanswered at the last", open.size())
            .show("of these, wholly in the log", written)
            .show("of these, wholly out of it", open.size() - written);
    try (var docket = start();
        var again = Ledger.append(ledger)) {
      new Callers(docket.getBean(Commands.class), again).resend(open);
      until(() -> !tally().isBehind());
      docket.getBean(Followers.class).stop();
      new Audit(jdbc(), Ledger.read(ledger)).into(sums);
      tally().into(sums);
      ReadModelAudit.of(docket).into(sums);
      var verdict = docket.getBean(ChainVerifier.class).verify(1, List.of(), _ -> {});
      sums.mustBeZero("breaks of the hash chain", verdict instanceof Verdict.Whole ? 0 : 1);
    }
    return sums;
  }

  private ConfigurableApplicationContext start() {
    return Node.start(
        new Mishap(Point.NEVER, Outcome.HALT),
        "docket.database.url=" + database.jdbcUrl(),
        "docket.database.user=" + database.user(),
        "docket.database.password=" + database.password());
  }
}
