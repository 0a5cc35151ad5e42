package dev.docket.kernel;

import java.util.List;

/**
 * A question to a read model, answered with {@code R}.
 *
 * @param <R> the answer
 */
public interface Query<R> {

  /** The type of the answer. */
  Class<R> answerType();

  /** The guild that it asks about; 0 for all guilds. */
  default long guildId() {
    return 0;
  }

  /**
   * The streams that the answer rests on: a name, or where it ends in a slash, all streams below;
   * none means all. Asking as of a moment reads only these, so fewer is faster.
   */
  default List<String> streams() {
    return List.of();
  }
}
