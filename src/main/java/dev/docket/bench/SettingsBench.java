package dev.docket.bench;

import dev.docket.guilds.GuildCommand.AssignCommandLevel;
import dev.docket.guilds.GuildCommand.AssignLevel;
import dev.docket.guilds.GuildCommand.By;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Commands;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.postgres.DatabaseAccess;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.springframework.beans.factory.BeanFactory;

/**
 * Whether somebody may do something, asked of what a node keeps in memory, against only reading the
 * events of that guild's settings, undecoded, on a connection of its own.
 */
public final class SettingsBench {

  private static final long GUILD = 1;
  private static final long ROLE = 81;
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
  private static final Actor OWNER = new Actor(9, true, 0, 9, Set.of());
  private static final Actor MEMBER = new Actor(10, false, 0, 5, Set.of(ROLE));
  private static final Right WARN = new Right("warn", 3, 0);

  private static final String STREAM =
      """
      select name, payload
      from event
      where stream = 'guild-settings/' || cast(:guild as bigint)
      order by sequence
      """;

  private final DatabaseAccess database;
  private final GuildRules heard;
  private final GuildRules checked;
  private final int questions;

  /**
   * Measures what the doors and the decisions of one Docket ask.
   *
   * @param questions of each kind in a round
   */
  public SettingsBench(DatabaseAccess database, BeanFactory docket, int questions) {
    this.database = database;
    this.heard = docket.getBean(GuildRules.class);
    this.checked = docket.getBean(Configuration.class).getComponent(GuildRules.class);
    this.questions = questions;
  }

  /** Settles so much in one guild. */
  public static void seed(Commands commands, int changes) {
    var by = new By(GUILD, OWNER, START);
    for (var i = 0; i < changes; i++) {
      commands.send(
          i == 0 ? new AssignLevel(by, 7, ROLE) : new AssignCommandLevel(by, "warn", 1 + i % 7),
          Origin.of(OWNER.userId(), Source.DISCORD, "bench/" + i));
    }
  }

  /** Measures so many rounds after one that warms up. */
  public List<Figure> run(int rounds, Consumer<String> say) throws SQLException {
    var fromMemory = new Rounds("settings-heard", "us");
    var afterALook = new Rounds("settings-checked", "us");
    try (var connection =
            DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
        var stream = new NamedSql(connection, STREAM)) {
      for (var round = 0; round <= rounds; round++) {
        var read = 0L;
        for (var i = 0; i < questions; i++) {
          read += stream.nanos(Map.of("guild", GUILD));
        }
        var baseline = micros(read);
        var look = ask(checked);
        var memory = ask(heard);
        say.accept(
            "%s: read %.0f us, checked %.0f us, from memory %.2f us"
                .formatted(round == 0 ? "warm-up" : "round " + round, baseline, look, memory));
        if (round > 0) {
          fromMemory.add(memory, baseline);
          afterALook.add(look, baseline);
        }
      }
    }
    return Stream.of(fromMemory, afterALook).map(Rounds::figure).toList();
  }

  private double ask(GuildRules rules) {
    var allowed = 0;
    var start = System.nanoTime();
    for (var i = 0; i < questions; i++) {
      allowed += rules.allows(GUILD, MEMBER, WARN) ? 1 : 0;
    }
    var nanos = System.nanoTime() - start;
    if (allowed != questions) {
      throw new IllegalStateException("settings were read wrongly");
    }
    return micros(nanos);
  }

  private double micros(long nanos) {
    return nanos / 1_000.0 / questions;
  }
}
