package dev.docket.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** A database as Spring Boot wants it told, and what to do when nobody needs it any more. */
record DatabaseConnection(DatabaseAccess access, Runnable whenDone)
    implements JdbcConnectionDetails, AutoCloseable {

  @Override
  public String getJdbcUrl() {
    return access.jdbcUrl();
  }

  @Override
  public String getUsername() {
    return access.user();
  }

  @Override
  public String getPassword() {
    return access.password();
  }

  @Override
  public void close() {
    whenDone.run();
  }
}
