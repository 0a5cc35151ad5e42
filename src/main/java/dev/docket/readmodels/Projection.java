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
   * Begins a fold, in a transaction that also moves the read model's position.
   *
   * @param tables unqualified table names are those of the read model
   */
  Fold begin(JdbcClient tables);

  /** One batch of events on its way to rows: live a few, in a rebuild hundreds of thousands. */
  interface Fold {

    /** Takes the next event, in the order of the log. */
    void add(Recorded event);

    /** Writes what the events came to; called once, at the end. */
    void write();
  }
}
