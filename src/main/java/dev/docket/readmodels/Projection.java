package dev.docket.readmodels;

import dev.docket.kernel.Recorded;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of one read model: folds a batch of events and writes the rows it changed. */
public interface Projection {

  /** The read model that it writes. */
  ReadModel readModel();

  /**
   * Writes what a batch of events changes, in a transaction that also moves the read model's
   * position; unqualified table names are those of the read model.
   */
  void project(List<Recorded> events, JdbcClient tables);
}
