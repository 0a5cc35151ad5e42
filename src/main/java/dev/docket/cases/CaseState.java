package dev.docket.cases;

/** How far a case has come. */
public enum CaseState {
  /** Decided; Discord has not answered yet. */
  RULED,
  /** Discord failed to carry it out at least once; it is being tried again. */
  RETRYING,
  /** Carried out by Discord. */
  APPLIED,
  /** Discord refused for good, or the tries ran out. */
  FAILED,
  /** Ended when its time was up. */
  EXPIRED,
  /** Ended by a later ruling that undoes it. */
  LIFTED,
  /** Replaced by a later ruling of the same sort. */
  SUPERSEDED,
  /** Taken over from another bot, which did whatever was done. */
  IMPORTED
}
