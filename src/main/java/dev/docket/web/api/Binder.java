package dev.docket.web.api;

import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.levels.Edge;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes a command or query of what a request names and what is given about who sends it. */
final class Binder {

  private static final int MOST_ELEMENTS = 200;

  private final Givens givens;

  Binder(Givens givens) {
    this.givens = givens;
  }

  /**
   * Makes a record.
   *
   * @throws Refused with an {@link InputRefusal} that names the field, or as the record refuses
   */
  <T> T bind(Class<T> type, Fields fields) {
    var bound = type.cast(record(type, fields));
    fields.requireAllUsed();
    return bound;
  }

  private Object record(Class<?> type, Fields fields) {
    return record(type, fields, "");
  }

  /**
   * @param shown what the request calls the one value that it says; empty where it names its parts
   */
  private Object record(Class<?> type, Fields fields, String shown) {
    var components = type.getRecordComponents();
    var said = new HashMap<String, Object>();
    for (var component : components) {
      if (!Givens.covers(component)) {
        value(component, fields, shown).ifPresent(it -> said.put(component.getName(), it));
      }
    }
    var values =
        Arrays.stream(components)
            .map(it ->
                Givens.covers(it)
                    ? givens.of(it, name -> Optional.ofNullable(said.get(name)))
                    : said.get(it.getName()))
            .toArray();
    return make(type, components, values);
  }

  private Optional<Object> value(RecordComponent component, Fields fields, String shown) {
    if (Part.isSpread(component)) {
      return Optional.of(record(component.getType(), fields));
    }
    var part = Part.of(component);
    return fields
        .take(part.name())
        .map(it -> checked(part, read(part.type(), shown.isEmpty() ? part.name() : shown, it)))
        .or(() -> leftOut(component, part));
  }

  private static Object checked(Part part, Object value) {
    if (value instanceof Integer number && Part.Page.hasUsual(part.name())) {
      var smallest = Part.Page.usual(part.name()) == 0 ? 0 : 1;
      var largest = Part.Page.most(part.name());
      if (number < smallest || number > largest) {
        throw Refused.because(
            InputRefusal.NUMBER_OUT_OF_RANGE, part.name(), number, smallest, largest);
      }
    }
    return value;
  }

  private static Optional<Object> leftOut(RecordComponent component, Part part) {
    if (!part.optional()) {
      throw Refused.because(InputRefusal.VALUE_MISSING, part.name());
    }
    if (component.getType() == boolean.class) {
      return Optional.of(false);
    }
    if (component.getType() == Edge.class) {
      return Optional.of(Edge.TOP);
    }
    return component.getType() == int.class
        ? Optional.of(Part.Page.usual(part.name()))
        : Optional.empty();
  }

  private Object read(Type type, String field, JsonNode node) {
    if (type instanceof ParameterizedType generic) {
      return Part.isMap(generic) ? map(generic, field, node) : elements(generic, field, node);
    }
    var single = (Class<?>) type;
    if (Values.isSingle(single)) {
      return Values.read(single, field, node, givens.now());
    }
    if (Part.isWrapper(single)) {
      return record(single, Fields.of(Part.of(single).getFirst().name(), node), field);
    }
    if (!(node instanceof ObjectNode object)) {
      throw Values.unreadable(field, node, "an object");
    }
    var fields = Fields.of(object);
    var made = record(single, fields);
    fields.requireAllUsed(it -> field + "." + it);
    return made;
  }

  private Collection<Object> elements(ParameterizedType type, String field, JsonNode node) {
    var nodes = nodes(node).toList();
    if (nodes.size() > MOST_ELEMENTS) {
      throw Refused.because(
          InputRefusal.NUMBER_OUT_OF_RANGE, field, nodes.size(), 1, MOST_ELEMENTS);
    }
    var of = type.getActualTypeArguments()[0];
    Collection<Object> read =
        type.getRawType() == Set.class ? new LinkedHashSet<>() : new ArrayList<>();
    nodes.forEach(it -> read.add(read(of, field, it)));
    return read;
  }

  /** A query string has no arrays: there, commas part what an array would hold. */
  private static Stream<JsonNode> nodes(JsonNode node) {
    return node.isArray()
        ? node.valueStream()
        : Stream.of(node.asString("").split(",", -1))
            .map(it -> JsonNodeFactory.instance.stringNode(it.strip()));
  }

  private Map<Object, Object> map(ParameterizedType type, String field, JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      throw Values.unreadable(field, node, "an object");
    }
    var of = List.of(type.getActualTypeArguments());
    var read = new LinkedHashMap<Object, Object>();
    object
        .properties()
        .forEach(it ->
            read.put(
                read(of.getFirst(), field, JsonNodeFactory.instance.stringNode(it.getKey())),
                read(of.getLast(), field + "." + it.getKey(), it.getValue())));
    return read;
  }

  private static Object make(
      Class<?> type, RecordComponent[] components, @Nullable Object[] values) {
    var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      var constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make a " + type.getSimpleName(), e);
    }
  }
}
