package dev.docket.axon;

import dev.docket.kernel.Announced;
import dev.docket.kernel.GuildEvent;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.modelling.command.Repository;

/** Access to the repositories of aggregates, and to what they are made of. */
public interface Repositories {

  /** The repository of one aggregate class, found when it is first needed. */
  <A> Repository<A> of(Class<A> aggregate);

  /** The events of a stream as the log has them now, past every cache. */
  Stream<GuildEvent> events(String stream);

  /** What the streams of an {@link Announced} aggregate come to: one fold for each class. */
  <V> StreamCache<V> kept(Class<?> aggregate, Function<Stream<GuildEvent>, V> fold);
}
