package dev.docket.tempvoice;

import dev.docket.kernel.Refusal;

/** Why something about temporary voice was refused. */
public enum VoiceRefusal implements Refusal {
  MISSING_PERMISSION,
  NOT_A_VOICE_CHANNEL,
  TEMPLATE_UNCHANGED,
  TEMPLATE_IS_TEMPORARY,
  NO_TEMPLATE,
  /** Details: how many at most. */
  TOO_MANY_VOICE_CHANNELS,
  TOO_MANY_AT_ONCE,
  VOICE_CHANNEL_SETTLED
}
