package dev.docket.eventlog;

import java.sql.ResultSet;
import java.sql.SQLException;

/** The last event of the log, by position and hash. */
record Head(long position, byte[] hash) {

  static Head read(ResultSet row, int number) throws SQLException {
    return new Head(row.getLong("position"), row.getBytes("hash"));
  }
}
