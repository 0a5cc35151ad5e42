package dev.docket.readmodels;

import dev.docket.eventlog.EventReader;
import dev.docket.telemetry.Traces;
import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What all followers of one node share. */
record FollowerTools(
    EventReader reader,
    LogTail tail,
    Claims claims,
    DeadLetters letters,
    TransactionTemplate transaction,
    Moves moves,
    Traces traces) {

  /** Follows as a node of its own. */
  static FollowerTools of(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      EventReader reader,
      Moves moves,
      Duration claim,
      Traces traces) {
    return new FollowerTools(
        reader,
        new LogTail(reader),
        new Claims(jdbc, UUID.randomUUID(), claim),
        new DeadLetters(jdbc),
        transaction,
        moves,
        traces);
  }
}
