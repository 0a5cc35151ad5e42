package dev.docket.eventlog;

import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Texts were erased since this node last knew, and what was decided may repeat one of them: it is
 * decided again, on what can still be read.
 */
public final class TextsErased extends ConcurrencyException {

  /** Says so. */
  public TextsErased() {
    super("Personal texts were erased in the meantime");
  }
}
