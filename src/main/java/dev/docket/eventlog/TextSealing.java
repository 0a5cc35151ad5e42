package dev.docket.eventlog;

import dev.docket.kernel.PersonalText;

/** Seals personal texts on their way into the log, and opens them on their way out. */
public interface TextSealing {

  /**
   * What is stored in place of a text; {@link PersonalText#ERASED} if it was sealed before, under a
   * key that is not the subject's any more.
   */
  String seal(PersonalText text, TextPlace place);

  /**
   * Opens a stored text, which reads {@link PersonalText#ERASED} if its key was destroyed.
   *
   * @throws IllegalStateException if it was altered, or moved there from another place
   */
  PersonalText open(long subjectId, String stored, TextPlace place);

  /**
   * Makes sure that a stored text stands where it was sealed, without opening it.
   *
   * @throws IllegalStateException if it was moved there from another place
   */
  void check(long subjectId, String stored, TextPlace place);
}
