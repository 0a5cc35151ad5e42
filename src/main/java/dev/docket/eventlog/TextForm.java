package dev.docket.eventlog;

/** In which form the personal texts of an event are read. */
public enum TextForm {
  /** For aggregates and reactions. */
  OPEN,
  /** For projections: sealed, so that no table ever holds an open one. */
  AS_STORED
}
