package dev.docket;

import dev.docket.kernel.PersonalText;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes any message, with a text wherever it holds one. */
record Filled(String text) {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

  /** A record of this type. */
  Object of(Class<?> type) {
    var components = type.getRecordComponents();
    try {
      var constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new));
      constructor.setAccessible(true);
      return constructor.newInstance(
          Arrays.stream(components).map(it -> value(it.getGenericType())).toArray());
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(type + " takes no such text", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      var of = generic.getActualTypeArguments();
      return switch (((Class<?>) generic.getRawType()).getSimpleName()) {
        case "Set" -> Set.of(value(of[0]));
        case "Map" -> Map.of(value(of[0]), value(of[1]));
        case "Optional" -> Optional.of(value(of[0]));
        case "Class" -> Object.class;
        default -> List.of(value(of[0]));
      };
    }
    return type instanceof Class<?> plain ? plain(plain) : text;
  }

  private Object plain(Class<?> type) {
    if (type == String.class || type == Object.class) {
      return text;
    }
    if (type == PersonalText.class) {
      return new PersonalText(20, text);
    }
    if (type == Instant.class) {
      return NOON;
    }
    if (type == LocalDate.class) {
      return LocalDate.ofInstant(NOON, ZoneOffset.UTC);
    }
    if (type == Duration.class) {
      return Duration.ofHours(1);
    }
    if (type == boolean.class || type == Boolean.class) {
      return true;
    }
    if (type == int.class || type == Integer.class) {
      return 3;
    }
    if (type == long.class || type == Long.class) {
      return 4L;
    }
    if (type == double.class || type == Double.class) {
      return 2.0;
    }
    if (type.isEnum()) {
      return type.getEnumConstants()[0];
    }
    if (type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    return of(type.isSealed() ? concrete(type) : type);
  }

  private static Class<?> concrete(Class<?> type) {
    return Arrays.stream(type.getPermittedSubclasses())
        .map(it -> it.isSealed() ? concrete(it) : it)
        .filter(Class::isRecord)
        .findFirst()
        .orElseThrow();
  }
}
