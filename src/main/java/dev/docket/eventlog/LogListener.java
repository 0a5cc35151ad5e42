package dev.docket.eventlog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears what any node tells all nodes, on a connection of its own. What is said during an outage is
 * lost, so that nobody may rely on it for more than speed.
 */
public final class LogListener implements AutoCloseable {

  /** Told within milliseconds of each append, with the name of the node that appended. */
  static final String APPENDED = "docket_log";

  /** By this name PostgreSQL shows its connection. */
  static final String APPLICATION = "docket-listener";

  private static final Logger LOG = LoggerFactory.getLogger(LogListener.class);
  private static final Duration PULSE = Duration.ofMillis(500);
  private static final Duration SILENCE = Duration.ofSeconds(10);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

  /** Opens connections outside the pool. */
  public interface Connections {

    /** A new connection, which the listener closes. */
    Connection open() throws SQLException;

    /** Connections to one database. */
    static Connections to(String jdbcUrl, @Nullable String user, @Nullable String password) {
      return () -> DriverManager.getConnection(jdbcUrl, user, password);
    }
  }

  /**
   * Something to listen to.
   *
   * @param name as in NOTIFY: lower-case letters and underscores
   * @param heard given the payload of each notification, and an empty one after each connect, when
   *     others may have been missed; must return soon
   */
  public record Channel(String name, Consumer<String> heard) {

    /** Refuses names that PostgreSQL would have to be told in quotes. */
    public Channel {
      if (!name.matches("[a-z_]{1,63}")) {
        throw new IllegalArgumentException("not a channel's name: " + name);
      }
    }

    /** Hears the appends of all nodes but one, which knows its own. */
    public static Channel appendedElsewhere(GroupCommit here, Runnable heard) {
      return new Channel(
          APPENDED,
          node -> {
            if (!node.equals(here.node())) {
              heard.run();
            }
          });
    }
  }

  private final Connections connections;
  private final List<Channel> channels;
  private final Hearing hearing;
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Thread thread;
  private volatile @Nullable Connection current;

  /**
   * Listens, once started, to all of these channels.
   *
   * @param hearing told of each moment up to which nothing was missed
   */
  public LogListener(Connections connections, List<Channel> channels, Hearing hearing) {
    this.connections = connections;
    this.hearing = hearing;
    this.channels = List.copyOf(channels);
    this.thread = Thread.ofPlatform().name("log-listener").daemon().unstarted(this::listen);
  }

  /** Connects in the background, and again after each outage. */
  public void start() {
    thread.start();
  }

  private boolean isClosed() {
    return closing.getCount() == 0;
  }

  private void listen() {
    var failures = 0;
    while (!isClosed()) {
      try (var connection = connections.open()) {
        current = connection;
        subscribe(connection);
        failures = 0;
        hear(connection);
      } catch (SQLException | RuntimeException e) {
        hearing.lost();
        if (isClosed()) {
          return;
        }
        if (failures++ == 0) {
          LOG.warn("Cannot hear other nodes, and looks for itself meanwhile: {}", e.getMessage());
        }
        pause(failures);
      }
    }
  }

  private void subscribe(Connection connection) throws SQLException {
    connection.setClientInfo("ApplicationName", APPLICATION);
    try (var statement = connection.createStatement()) {
      for (var channel : channels) {
        statement.execute("listen " + channel.name());
      }
    }
    channels.forEach(it -> it.heard().accept(""));
  }

  private void hear(Connection connection) throws SQLException {
    var notifications = connection.unwrap(PGConnection.class);
    while (!isClosed()) {
      takePulse(connection, notifications);
      var next = hearing.now() + PULSE.toNanos();
      for (var left = PULSE.toMillis();
          left > 0 && !isClosed();
          left = Duration.ofNanos(next - hearing.now()).toMillis()) {
        tell(notifications.getNotifications((int) left));
      }
    }
  }

  /**
   * The server hands over what it was told before it answers, and tells before it acknowledges a
   * commit: so once it has answered, nothing is missing of what was acknowledged until the
   * question.
   */
  private void takePulse(Connection connection, PGConnection notifications) throws SQLException {
    var asked = hearing.now();
    if (!connection.isValid((int) SILENCE.toSeconds())) {
      throw new SQLException("the connection is dead");
    }
    tell(notifications.getNotifications());
    hearing.heard(asked);
  }

  private void tell(PGNotification @Nullable [] heard) {
    if (heard == null) {
      return;
    }
    for (var notification : heard) {
      channels.stream()
          .filter(it -> it.name().equals(notification.getName()))
          .forEach(it -> it.heard().accept(notification.getParameter()));
    }
  }

  private void pause(int failures) {
    var millis = Math.min(LONGEST_PAUSE.toMillis(), 50L << Math.min(failures, 10));
    try {
      closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      closing.countDown();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    try {
      var connection = current;
      if (connection != null) {
        connection.abort(Runnable::run);
      }
      thread.join(LONGEST_STOP);
    } catch (SQLException e) {
      LOG.debug("The listener's connection was gone already", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
