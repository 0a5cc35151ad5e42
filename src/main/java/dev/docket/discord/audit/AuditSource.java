package dev.docket.discord.audit;

import dev.docket.discord.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Brings what one feature did without a case to {@code /audit list}. */
public interface AuditSource {

  /** The kinds of act that it knows, as they are chosen from. */
  List<String> kinds();

  /** Its latest acts. */
  List<Line> list(Filter filter);

  /**
   * What is asked for.
   *
   * @param askerId who asks
   * @param kind only of this kind, which is one of its own
   * @param userId only by or about this user
   * @param before only below this position of the log
   */
  record Filter(
      long guildId,
      long askerId,
      @Nullable String kind,
      @Nullable Long userId,
      @Nullable Long before,
      int limit,
      Words words) {}

  /** An act in a line, and where the log begins to tell of it. */
  record Line(long position, String text) {}
}
