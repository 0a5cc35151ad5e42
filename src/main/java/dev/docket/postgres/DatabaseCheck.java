package dev.docket.postgres;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.stream.Stream;

/** Turns the ways in which a configured database can disappoint into words for the operator. */
final class DatabaseCheck {
  private static final int OLDEST_MAJOR = 15;
  private static final String CHECK_URL = "Check the host and the port in DOCKET_DATABASE_URL";

  private DatabaseCheck() {}

  static void verify(DatabaseAccess access) {
    var properties = new Properties();
    properties.setProperty("user", access.user());
    properties.setProperty("password", access.password());
    properties.setProperty("connectTimeout", "5");
    properties.setProperty("socketTimeout", "5");
    properties.setProperty("loginTimeout", String.valueOf(5 * access.hosts()));
    try (var connection = DriverManager.getConnection(access.jdbcUrl(), properties)) {
      checkVersion(connection, access);
      checkWritable(connection, access);
    } catch (SQLException e) {
      throw explain(e, access);
    }
  }

  private static void checkVersion(Connection connection, DatabaseAccess access)
      throws SQLException {
    var server = connection.getMetaData();
    if (server.getDatabaseMajorVersion() < OLDEST_MAJOR) {
      throw new DatabaseUnavailable(
          "The server at %s is PostgreSQL %s; Docket needs %d or newer."
              .formatted(access.place(), server.getDatabaseProductVersion(), OLDEST_MAJOR),
          "Upgrade it, or use another one.");
    }
  }

  private static void checkWritable(Connection connection, DatabaseAccess access)
      throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select pg_is_in_recovery()")) {
      row.next();
      if (row.getBoolean(1)) {
        throw new DatabaseUnavailable(
            "The server at %s is a standby: it can only be read.".formatted(access.place()),
            "Give Docket the address of the primary, or of all servers, separated by commas.");
      }
    }
  }

  private static DatabaseUnavailable explain(SQLException e, DatabaseAccess access) {
    var place = access.place();
    var state = String.valueOf(e.getSQLState());
    return switch (state) {
      case "28P01" ->
          because(
              e,
              "The database at %s refuses the password of user '%s'."
                  .formatted(place, access.user()),
              "Check user and password in DOCKET_DATABASE_URL, or DOCKET_DATABASE_USER and"
                  + " DOCKET_DATABASE_PASSWORD.");
      case "28000" ->
          because(
              e,
              "The database at %s refuses user '%s': %s."
                  .formatted(place, access.user(), e.getMessage()),
              "Check that the user exists and that pg_hba.conf lets it in from this machine"
                  + " (perhaps only with ?sslmode=require).");
      case "3D000" ->
          because(
              e,
              "There is no such database: %s.".formatted(place),
              "Check the name after the last '/' of DOCKET_DATABASE_URL, or create it: create"
                  + " database ... owner \"%s\".".formatted(access.user()));
      case "42501" ->
          because(
              e,
              "User '%s' may not connect to %s.".formatted(access.user(), place),
              "Grant it: grant connect on database ... to \"%s\".".formatted(access.user()));
      case "53300" ->
          because(
              e,
              "The server at %s has no connection left.".formatted(place),
              "Raise its max_connections, or stop other programs that use it.");
      case "57P03" ->
          because(
              e,
              "The server at %s is starting or stopping.".formatted(place),
              "Start Docket again when it is up.");
      default -> unreachable(e, place);
    };
  }

  private static DatabaseUnavailable unreachable(SQLException e, String place) {
    var root =
        Stream.<Throwable>iterate(e, cause -> cause != null, Throwable::getCause)
            .reduce(e, (_, deeper) -> deeper);
    var problem =
        switch (root) {
          case UnknownHostException _ ->
              "The host of the configured database %s has no address.".formatted(place);
          case ConnectException _ ->
              "Nothing answers at the configured database %s.".formatted(place);
          case SQLException none
              when String.valueOf(none.getMessage()).contains("targetServerType") ->
              "None of the configured servers %s is a primary: they can only be read."
                  .formatted(place);
          // A login that takes too long has no cause: the driver gives up on it from outside.
          case SQLException late when late == e && "08001".equals(e.getSQLState()) -> silent(place);
          case SocketTimeoutException _ -> silent(place);
          default ->
              "Docket cannot connect to the configured database %s: %s."
                  .formatted(place, e.getMessage());
        };
    return because(e, problem, CHECK_URL + ", that PostgreSQL runs there, and the firewall.");
  }

  private static String silent(String place) {
    return "The configured database %s did not answer within 5 seconds.".formatted(place);
  }

  private static DatabaseUnavailable because(SQLException e, String problem, String advice) {
    return new DatabaseUnavailable(problem, advice, e);
  }
}
