package dev.docket.cases;

/** What became of the direct message that tells the member about a case. */
public enum Notice {
  /** Delivered. */
  SENT,
  /** The member takes no direct messages from Docket. */
  CLOSED,
  /** The moderator asked for silence, or the kind of case sends none. */
  SILENT,
  /** Not tried yet, or Discord gave no answer. */
  UNKNOWN
}
