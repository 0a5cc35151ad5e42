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
}
