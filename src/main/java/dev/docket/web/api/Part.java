package dev.docket.web.api;

import dev.docket.levels.Edge;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a command or query that a request names.
 *
 * @param name as it stands in a path, a query string or a body
 * @param type what is read there
 * @param optional whether it may be left out
 */
record Part(String name, Type type, boolean optional) {

  /** The largest page, as everywhere in Docket. */
  static final int MOST = 100;

  static final int USUAL = 50;

  /** What a request may name of a record, what it is made of included. */
  static List<Part> of(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .filter(it -> !Givens.covers(it))
        .flatMap(it -> isSpread(it) ? of(it.getType()).stream() : Stream.of(of(it)))
        .toList();
  }

  static Part of(RecordComponent component) {
    return new Part(
        component.getName(),
        component.getGenericType(),
        isNullable(component)
            || component.getType() == boolean.class
            || component.getType() == Edge.class
            || component.getType() == int.class && Page.hasUsual(component.getName()));
  }

  static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  /** Whether the parts of a component stand beside the others, as if it were not there. */
  static boolean isSpread(RecordComponent component) {
    var type = component.getType();
    return type.isRecord()
        && !isWrapper(type)
        && !isNullable(component)
        && Arrays.stream(type.getRecordComponents())
            .anyMatch(it -> Givens.covers(it) || type.getSimpleName().endsWith("Filter"));
  }

  /** Whether a request says but one thing of a record, and says it without a name of its own. */
  static boolean isWrapper(Class<?> type) {
    return type.isRecord()
        && of(type).size() == 1
        && of(type).getFirst().type() instanceof Class<?> it
        && Values.isSingle(it);
  }

  /** Whether requests can say it. */
  boolean isReadable() {
    return isReadable(type);
  }

  private static boolean isReadable(Type type) {
    if (type instanceof ParameterizedType generic) {
      return isCollection(generic) || isMap(generic)
          ? Arrays.stream(generic.getActualTypeArguments()).allMatch(Part::isReadable)
          : false;
    }
    return type instanceof Class<?> it
        && (Values.isSingle(it)
            || it.isRecord()
                && Arrays.stream(it.getRecordComponents())
                    .allMatch(part -> isReadable(part.getGenericType())));
  }

  static boolean isCollection(ParameterizedType type) {
    return Collection.class.isAssignableFrom((Class<?>) type.getRawType());
  }

  static boolean isMap(ParameterizedType type) {
    return type.getRawType() == Map.class;
  }

  /** The sizes that a request may leave out. */
  static final class Page {

    private Page() {}

    static boolean hasUsual(String name) {
      return List.of("limit", "offset", "most", "countTo", "deleteMessageSeconds").contains(name);
    }

    static int usual(String name) {
      return name.equals("limit") || name.equals("most") ? USUAL : 0;
    }

    static int most(String name) {
      return name.equals("limit") || name.equals("most") ? MOST : Integer.MAX_VALUE;
    }
  }
}
