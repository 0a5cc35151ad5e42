package dev.docket.discord;

/** Which privileged intents Docket asks Discord for, and has not been refused. */
public interface Intents {

  /** Whether Discord tells who joins and leaves. */
  boolean members();

  /** Whether Discord tells what messages say. */
  boolean messageContent();

  /** Whether Discord tells the statuses of members. */
  boolean presences();
}
