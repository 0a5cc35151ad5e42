package dev.docket.readmodels;

import dev.docket.eventlog.StoredEvent;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.readmodels.Projection.Fold;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a follower does with events, whether it fills a read model or reacts. */
sealed interface Handler {

  /** The name of its follower. */
  String follower();

  /** The schema whose tables it writes. */
  String schema();

  /** The family of the events that it handles. */
  Class<? extends GuildEvent> family();

  /** An event in the form that it handles: no table ever holds an open personal text. */
  Recorded form(StoredEvent event);

  /**
   * How often it tries an event that fails for no passing reason: what a projection makes of an
   * event is always the same, but a reaction asks others.
   */
  int tries();

  /** Begins a batch, which is written in the transaction that moves the position. */
  Fold begin();

  /** Fills one generation of a read model. */
  record Fills(Projection projection, Generation generation, JdbcClient jdbc) implements Handler {

    @Override
    public String follower() {
      return generation.schema();
    }

    @Override
    public String schema() {
      return generation.schema();
    }

    @Override
    public Class<? extends GuildEvent> family() {
      return projection.family();
    }

    @Override
    public Recorded form(StoredEvent event) {
      return event;
    }

    @Override
    public int tries() {
      return 1;
    }

    @Override
    public Fold begin() {
      return projection.begin(jdbc);
    }
  }

  /** Reacts to what happens from now on. */
  record Reacts(Reaction reaction) implements Handler {

    @Override
    public String follower() {
      return reaction.name();
    }

    @Override
    public String schema() {
      return "public";
    }

    @Override
    public Class<? extends GuildEvent> family() {
      return reaction.family();
    }

    @Override
    public Recorded form(StoredEvent event) {
      return event.opened();
    }

    @Override
    public int tries() {
      return 4;
    }

    @Override
    public Fold begin() {
      return new Each(reaction, new ArrayList<>());
    }
  }

  /** A reaction takes its events one by one, once the position is the transaction's. */
  record Each(Reaction reaction, List<Recorded> events) implements Fold {

    @Override
    public void add(Recorded event) {
      events.add(event);
    }

    @Override
    public int held() {
      return events.size();
    }

    @Override
    public void write() {
      events.forEach(reaction::on);
    }
  }
}
