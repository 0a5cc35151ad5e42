package dev.docket.readmodels;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of one read model: folds events in memory, then writes the rows they changed. */
public interface Projection {

  /** The read model that it writes. */
  ReadModel readModel();

  /** The sealed family of the events that it folds; it is shown no others. */
  Class<? extends GuildEvent> family();

  /**
   * Begins a fold, which touches no table before it is written.
   *
   * @param tables unqualified table names are those of the read model
   */
  Fold begin(JdbcClient tables);

  /** One batch of events on its way to rows: live a few, in a rebuild hundreds of thousands. */
  interface Fold {

    /** Takes the next event, in the order of the log. */
    void add(Recorded event);

    /** How many rows or events it holds in memory; a batch ends before they become too many. */
    int held();

    /** Writes what the events came to, in the transaction that moves the read model's position. */
    void write();
  }
}
