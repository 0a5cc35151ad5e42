package dev.docket.gifs;

import dev.docket.kernel.Refusal;

/** Why something about GIFs was refused. */
public enum GifRefusal implements Refusal {
  MISSING_PERMISSION,
  NOTHING_LIMITED,
  LIMITS_UNCHANGED,
  NO_LIMITS,
  /** Details: how many at most. */
  TOO_MANY_LIMITED_CHANNELS,
  GIF_SETTLED
}
