package dev.docket.duties;

import java.time.Instant;
import java.util.Collection;

/** Where duties are noted; the truth about them stays in the log, this only remembers to look. */
public interface Duties {

  /** Notes a duty, within a surrounding transaction if there is one; a second note is ignored. */
  void note(String kind, String id, Instant at);

  /**
   * The database's time, on which all nodes agree: what must not be early is decided by it, and not
   * by a node's own clock, which may jump.
   */
  Instant now();

  /** Notes many duties at one stroke; those that are noted already stay as they are. */
  void noteAll(String kind, Collection<String> ids, Instant at);
}
