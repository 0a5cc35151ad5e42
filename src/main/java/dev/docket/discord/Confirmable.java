package dev.docket.discord;

import dev.docket.kernel.Actor;
import dev.docket.kernel.Right;
import java.time.Instant;

/** Something that is done only after whoever asked for it has said yes. */
public interface Confirmable {

  /** Short and unique. */
  String name();

  /** What it takes, asked again when it is confirmed. */
  Right right();

  /**
   * Does it; a second press of the button is answered as the first.
   *
   * @throws dev.docket.kernel.Refused worded by the door
   */
  Reply carryOut(Confirmed confirmed);

  /**
   * A yes.
   *
   * @param what what the question was about, as it was given to {@link Confirmation#ask}
   * @param commandId the same for every press of the same button
   */
  record Confirmed(
      long guildId,
      Actor actor,
      String what,
      String commandId,
      Words words,
      Instant at,
      Screen screen) {}
}
