package dev.docket.postgres;

import org.jspecify.annotations.Nullable;

/** What it takes to connect to a database; the URL never contains the password. */
public record DatabaseAccess(String jdbcUrl, String user, String password) {

  /**
   * Reads {@code postgres://}, {@code postgresql://} or {@code jdbc:postgresql://}; a user and
   * password given beside the URL win over those inside it.
   */
  public static DatabaseAccess parse(String url, @Nullable String user, @Nullable String password) {
    return DatabaseUrl.parse(url).accessAs(user, password);
  }

  /** Connects once and refuses, in words for the operator, a database Docket cannot work with. */
  public void verify() {
    DatabaseCheck.verify(this);
  }

  /** The same server and user, but another of its databases. */
  public DatabaseAccess onDatabase(String name) {
    return new DatabaseAccess(
        jdbcUrl.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name), user, password);
  }

  /** Host, port and database, as messages name them. */
  String place() {
    return jdbcUrl.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*$", "");
  }

  /** How many servers it names: one, or a primary and its standbys. */
  int hosts() {
    return place().replaceFirst("/.*$", "").split(",").length;
  }

  @Override
  public String toString() {
    return "DatabaseAccess[" + place() + " as " + user + "]";
  }
}
