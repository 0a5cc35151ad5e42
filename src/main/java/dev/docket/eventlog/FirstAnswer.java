package dev.docket.eventlog;

/**
 * What a command was answered the first time.
 *
 * @param position log position of its last event
 * @param answer as JSON
 */
public record FirstAnswer(long position, String answer) {

  /** The place to which personal texts in a command's answer are sealed. */
  public static String holder(long guildId, String commandId) {
    return "answer/" + guildId + "/" + commandId;
  }
}
