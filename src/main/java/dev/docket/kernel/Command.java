package dev.docket.kernel;

/**
 * A wish to change one stream, answered with {@code R} once the change is durable.
 *
 * @param <R> what the sender is told
 */
public interface Command<R> {

  /** The guild in which the change happens. */
  long guildId();

  /** The stream that decides, for example {@code member-record/1/2}. */
  String stream();

  /** The type of the answer, by which a repeated command finds its first answer again. */
  Class<R> answerType();
}
