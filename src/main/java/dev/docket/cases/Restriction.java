package dev.docket.cases;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What can be in force against a user, each begun by one kind of case and ended by another. */
enum Restriction {
  BAN,
  TIMEOUT,
  JAIL,
  POLLS,
  SNIPPETS;

  static Restriction of(Bar bar) {
    return switch (bar) {
      case POLLS -> POLLS;
      case SNIPPETS -> SNIPPETS;
    };
  }

  /** What a kind of case begins, ends or replaces; nothing for those that only are on record. */
  static Optional<Restriction> movedBy(CaseKind kind) {
    return Optional.ofNullable(moved(kind));
  }

  private static @Nullable Restriction moved(CaseKind kind) {
    return switch (kind) {
      case BAN, TEMPBAN, UNBAN -> BAN;
      case TIMEOUT, UNTIMEOUT -> TIMEOUT;
      case JAIL, UNJAIL -> JAIL;
      case POLLBAN, POLLUNBAN -> POLLS;
      case SNIPPETBAN, SNIPPETUNBAN -> SNIPPETS;
      case SOFTBAN, KICK, WARN, NOTE, HACKBAN, UNTEMPBAN -> null;
    };
  }
}
