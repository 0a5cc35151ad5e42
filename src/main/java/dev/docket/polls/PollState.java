package dev.docket.polls;

/** How far a poll has come. */
public enum PollState {
  OPEN,
  /** Somebody closed it. */
  CLOSED,
  /** Its time was over. */
  EXPIRED,
  /** Discord did not take its message. */
  FAILED
}
