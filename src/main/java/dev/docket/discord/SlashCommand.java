package dev.docket.discord;

/** One slash command. */
public interface SlashCommand {

  /** How Discord shows it. */
  SlashSpec spec();

  /**
   * Answers it.
   *
   * @throws dev.docket.kernel.Refused worded by the door
   */
  Reply handle(Asked asked);
}
