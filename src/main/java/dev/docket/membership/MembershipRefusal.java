package dev.docket.membership;

import dev.docket.kernel.Refusal;

/** Why a guild's texts were not erased. */
public enum MembershipRefusal implements Refusal {
  /** Details: the guild. */
  STILL_IN_GUILD
}
