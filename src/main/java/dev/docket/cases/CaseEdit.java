package dev.docket.cases;

import java.time.Instant;

/**
 * What every command states that changes a case.
 *
 * @param userId whom the case is about
 */
public record CaseEdit(
    long guildId, long userId, long caseNumber, Authority authority, Instant at) {

  long editorId() {
    return authority.actor().userId();
  }

  /** What the editor rules along with it, without a direct message. */
  Ruling ruling(String reason) {
    return new Ruling(guildId, userId, editorId(), authority, reason, true, at);
  }
}
