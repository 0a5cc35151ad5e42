package dev.docket.eventlog;

import java.sql.Connection;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes units of work: a whole batch in one statement and one commit, which also moves the single
 * head row, so that positions are gapless and in commit order over all nodes.
 */
final class EventAppender {

  private final String node;
  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final HashChain chain = new HashChain();

  /** The head as this node left it; none if it may have moved since. */
  private @Nullable Head known;

  /**
   * Appends to the log of a database.
   *
   * @param node told to all who listen for appends
   */
  EventAppender(DataSource database, String node) {
    this.node = node;
    template = new JdbcTemplate(database);
    jdbc = JdbcClient.create(database);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
  }

  /** Appends all units or none, and returns the position of each one's last event. */
  long[] append(List<UnitOfEvents> units) {
    var head = known;
    known = null;
    if (head != null) {
      var append = new AppendStatement(chain, head, units);
      if (execute(append)) {
        known = append.after();
        return append.lasts();
      }
    }
    var append = Objects.requireNonNull(transaction.execute(_ -> appendToLockedHead(units)));
    known = append.after();
    return append.lasts();
  }

  /** Takes its turn among the nodes, so that the faster ones cannot starve it. */
  private AppendStatement appendToLockedHead(List<UnitOfEvents> units) {
    var head =
        jdbc.sql("select position, hash from log_head for update").query(Head::read).single();
    var append = new AppendStatement(chain, head, units);
    if (!execute(append)) {
      throw new IllegalStateException("the head of the log moved while it was locked");
    }
    return append;
  }

  private boolean execute(AppendStatement append) {
    return Boolean.TRUE.equals(template.execute((Connection it) -> append.execute(it, node)));
  }

  /** Which of these units the log has no room for any more, as it stands now. */
  Taken taken(List<UnitOfEvents> units) {
    return Taken.of(jdbc, units);
  }
}
