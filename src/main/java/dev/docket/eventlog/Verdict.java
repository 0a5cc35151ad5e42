package dev.docket.eventlog;

/** What a look at the whole chain has shown. */
public sealed interface Verdict {

  /**
   * Every event is as it was written.
   *
   * @param events how many were looked at
   * @param head the last of them
   */
  record Whole(long events, Anchor head) implements Verdict {}

  /**
   * Something was changed behind Docket's back.
   *
   * @param position the first at which it shows
   * @param what is wrong there
   */
  record Broken(long position, String what) implements Verdict {}
}
