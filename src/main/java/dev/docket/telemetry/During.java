package dev.docket.telemetry;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was under way when an error arose; it travels with the error, and shows in its trace. */
final class During extends Throwable {

  private final transient Work work;

  private During(Work work) {
    super(
        work.operation().code() + " " + work.name() + " " + new TreeMap<>(work.tags()),
        null,
        false,
        false);
    this.work = work;
  }

  /** Notes it, unless the error has come through other work before. */
  static void note(Throwable error, Work work) {
    if (in(error) == null) {
      error.addSuppressed(new During(work));
    }
  }

  /** What was under way, if anybody noted it. */
  static @Nullable Work in(Throwable error) {
    for (Throwable cause = error; cause != null; cause = cause.getCause()) {
      for (var suppressed : cause.getSuppressed()) {
        if (suppressed instanceof During it) {
          return it.work;
        }
      }
    }
    return null;
  }

  static boolean isNamed(@Nullable String type) {
    return During.class.getSimpleName().equals(type);
  }

  /** The tags of what was under way; none if nobody noted it. */
  static Map<String, String> tags(Throwable error) {
    var work = in(error);
    return work == null ? Map.of() : work.tags();
  }
}
