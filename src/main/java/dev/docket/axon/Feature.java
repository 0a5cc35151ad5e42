package dev.docket.axon;

import dev.docket.eventlog.EventFamily;
import dev.docket.readmodels.ReadModel;
import java.util.List;

/**
 * What a feature hands to Axon: its table of contents.
 *
 * @param aggregates the classes that decide
 * @param resources what command handlers may ask for besides their command
 */
public record Feature(
    String name,
    EventFamily events,
    List<Class<?>> aggregates,
    List<Resource<?>> resources,
    List<Answering> queries) {

  /**
   * Something that command handlers may ask for.
   *
   * @param build given access to the aggregates' repositories
   */
  public record Resource<T>(Class<T> type, ResourceBuilder<T> build) {}

  /** Builds a resource from the repositories. */
  public interface ResourceBuilder<T> {

    /** Builds it once, at start. */
    T build(Repositories repositories);
  }

  /**
   * The object that answers a family of queries.
   *
   * @param family the sealed query interface
   * @param readModel what it reads
   */
  public record Answering(Class<?> family, ReadModel readModel, Object handler) {}
}
