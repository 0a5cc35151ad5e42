package dev.docket.axon;

import org.axonframework.modelling.command.Repository;

/** Access to the repositories of aggregates. */
public interface Repositories {

  /** The repository of one aggregate class, found when it is first needed. */
  <A> Repository<A> of(Class<A> aggregate);
}
