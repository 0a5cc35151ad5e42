package dev.docket.starboard;

import dev.docket.kernel.Refusal;

/** Why something about the starboard was refused. */
public enum StarboardRefusal implements Refusal {
  MISSING_PERMISSION,
  NO_BOARD,
  /** Details: what was typed. */
  NOT_AN_EMOJI,
  /** Details: what was typed. */
  EMOJI_OF_ANOTHER_SERVER,
  /** Details: the channel. */
  CANNOT_POST_THERE,
  BOARD_UNCHANGED,
  BOARD_CANNOT_BE_IGNORED,
  TOO_MANY_IGNORED,
  /** Details: what was typed. */
  NOT_A_MESSAGE
}
