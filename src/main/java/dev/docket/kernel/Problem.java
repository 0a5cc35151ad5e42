package dev.docket.kernel;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/**
 * What went wrong, told apart in the same way at every door, in the log and in what is measured.
 *
 * @param code stable, in kebab case; whoever reads logs and measurements relies on it
 */
public record Problem(Kind kind, String code) {

  /** Whose turn it is. */
  public enum Kind {
    /** The rules say no, whatever the moment. */
    REFUSAL,
    /** What was given cannot be used. */
    BAD_INPUT,
    /** What was named is not there. */
    NOT_FOUND,
    /** As things stand now, there is nothing to do, or not yet. */
    CONFLICT,
    /** Discord did not do its part. */
    DISCORD,
    /** Docket or its database did not do its part. */
    OURS
  }

  /** Nobody has thought of it. */
  public static final Problem UNFORESEEN = new Problem(Kind.OURS, "unforeseen");

  /** The database could not be reached, or not in time. */
  public static final Problem DATABASE_UNREACHABLE = new Problem(Kind.OURS, "database-unreachable");

  /** An error that says itself what it is; all others are {@link #UNFORESEEN}. */
  public interface Foreseen {

    /** What it is. */
    Problem problem();
  }

  /** What an error is, whichever door it comes to. */
  public static Problem of(Throwable error) {
    return switch (error) {
      case Foreseen it -> it.problem();
      case CompletionException it when it.getCause() != null -> of(it.getCause());
      case ExecutionException it when it.getCause() != null -> of(it.getCause());
      default -> UNFORESEEN;
    };
  }

  /** Whether it is Docket's to mend: whoever asked is given a reference, and it is reported. */
  public boolean isOurs() {
    return kind == Kind.OURS;
  }
}
