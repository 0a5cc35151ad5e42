package dev.docket.eventlog;

import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes units of work: a whole batch in one statement and one commit, which also moves the single
 * head row, so that positions are gapless and in commit order over all nodes.
 */
final class EventAppender {

  private static final Logger LOG = LoggerFactory.getLogger(EventAppender.class);

  private final String node;
  private final Announcements announcements;
  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AppendNotice notice = new AppendNotice();
  private final HashChain chain = new HashChain();

  /** The head as this node left it; none if it may have moved since. */
  private @Nullable Head known;

  /**
   * Appends to the log of a database.
   *
   * @param node told to all who listen for appends
   */
  EventAppender(DataSource database, String node, Announcements announcements) {
    this.node = node;
    this.announcements = announcements;
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
      if (execute(append, units)) {
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
    if (!execute(append, units)) {
      throw new IllegalStateException("the head of the log moved while it was locked");
    }
    return append;
  }

  private boolean execute(AppendStatement append, List<UnitOfEvents> units) {
    var tell = notice.isDue();
    var announced = announcements.of(units);
    var written =
        Boolean.TRUE.equals(
            template.execute((Connection it) -> append.execute(it, tell, node, announced)));
    if (written && tell) {
      notice.told();
    } else if (written) {
      notice.keptQuiet();
    }
    return written;
  }

  /** How long the caller may wait for work before it must ask to {@link #tellOthers}. */
  Duration patience(Duration longest) {
    return notice.patience(longest);
  }

  /** Makes good for the last append if it kept quiet; the others would look for it anyway. */
  void tellOthers() {
    if (notice.isOwed()) {
      notice.told();
      try {
        jdbc.sql("select pg_notify('docket_log', ?)").param(node).query((_, _) -> 0).list();
      } catch (DataAccessException e) {
        LOG.debug("Other nodes are not told of an append", e);
      }
    }
  }

  /** Which of these units the log has no room for any more, as it stands now. */
  Taken taken(List<UnitOfEvents> units) {
    return Taken.of(jdbc, units);
  }
}
