package dev.docket.discord;

import java.util.Optional;

/** One slash command. */
public interface SlashCommand {

  /** How Discord shows it. */
  SlashSpec spec();

  /**
   * The form that asks for what is still lacking, if it is. Nobody is told to wait meanwhile, so it
   * must be known within two seconds.
   *
   * @throws dev.docket.kernel.Refused worded by the door
   */
  default Optional<Form> form(Asked asked) {
    return Optional.empty();
  }

  /**
   * Answers it.
   *
   * @throws dev.docket.kernel.Refused worded by the door
   */
  Reply handle(Asked asked);
}
