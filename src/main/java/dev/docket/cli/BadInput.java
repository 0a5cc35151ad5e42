package dev.docket.cli;

import dev.docket.kernel.Problem;
import dev.docket.kernel.Problem.Kind;

/** A file or a value that the command line was given cannot be used; the message says why. */
final class BadInput extends RuntimeException implements Problem.Foreseen {

  static final Problem PROBLEM = new Problem(Kind.BAD_INPUT, "command-line-unusable");

  BadInput(String message) {
    super(message);
  }

  @Override
  public Problem problem() {
    return PROBLEM;
  }
}
