package dev.docket.cli;

/** A file or a value that the command line was given cannot be used; the message says why. */
final class BadInput extends RuntimeException {

  BadInput(String message) {
    super(message);
  }
}
