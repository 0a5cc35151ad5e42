package dev.docket.cli;

import dev.docket.kernel.Problem;
import dev.docket.kernel.Problem.Kind;

/** A command could not do what it was asked for, though it was asked well; the message says why. */
final class Failure extends RuntimeException implements Problem.Foreseen {

  static final Problem PROBLEM = new Problem(Kind.CONFLICT, "command-cannot-be-done");

  Failure(String message) {
    super(message);
  }

  @Override
  public Problem problem() {
    return PROBLEM;
  }
}
