package dev.docket.axon;

import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.Query;
import dev.docket.readmodels.ReadModel;
import java.util.List;
import java.util.function.Function;

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

  /** The name of what a query reads, by the family that it belongs to. */
  static Function<Query<?>, String> readModels(List<Answering> answering) {
    var names =
        new ClassValue<String>() {
          @Override
          protected String computeValue(Class<?> type) {
            return answering.stream()
                .filter(it -> it.family().isAssignableFrom(type))
                .map(it -> it.readModel().name())
                .findFirst()
                .orElse("none");
          }
        };
    return query -> names.get(query.getClass());
  }

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
