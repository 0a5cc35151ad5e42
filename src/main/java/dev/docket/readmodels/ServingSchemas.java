package dev.docket.readmodels;

/** Knows in which schema each read model is to be read at the moment. */
public interface ServingSchemas {

  /** The schema of the generation that serves. */
  String schema(ReadModel model);

  /** Looks again which generations serve. */
  void refresh();
}
