package dev.docket.kernel;

/**
 * A question to a read model, answered with {@code R}.
 *
 * @param <R> the answer
 */
public interface Query<R> {

  /** The type of the answer. */
  Class<R> answerType();
}
