package dev.docket.eventlog;

import java.util.Arrays;

/** Which types can hold no personal text, so that the way of most events stays as short as ever. */
final class TextFree extends ClassValue<Boolean> {

  private static final TextFree KNOWN = new TextFree();

  private TextFree() {}

  static boolean is(Class<?> type) {
    return KNOWN.get(type);
  }

  @Override
  protected Boolean computeValue(Class<?> type) {
    return type.isPrimitive()
        || type.isEnum()
        || type == String.class
        || type.getPackageName().equals("java.time")
        || Number.class.isAssignableFrom(type) && type.getPackageName().equals("java.lang")
        || type == Boolean.class
        || type.isRecord()
            && Arrays.stream(type.getRecordComponents()).allMatch(it -> get(it.getType()));
  }
}
