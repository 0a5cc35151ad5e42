package dev.docket.tokens;

import dev.docket.kernel.Refusal;

/** Why it was refused. */
public enum TokenRefusal implements Refusal {
  MISSING_PERMISSION,
  TOKEN_NEEDS_A_SCOPE,
  /** Details: most. */
  TOO_MANY_TOKENS,
  /** Details: number. */
  UNKNOWN_TOKEN,
  /** Details: number. */
  ALREADY_REVOKED
}
