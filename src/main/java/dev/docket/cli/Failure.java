package dev.docket.cli;

/** A command could not do what it was asked for, though it was asked well; the message says why. */
final class Failure extends RuntimeException {

  Failure(String message) {
    super(message);
  }
}
