package dev.docket.web.api;

import dev.docket.kernel.Right;

/**
 * A way into Docket over HTTP.
 *
 * @param path below the guild's, for example {@code cases/{caseNumber}}
 * @param type the query or command that a request becomes
 * @param scope what a token must be for, for example {@code cases:read}
 * @param right what it takes to see the answer; commands decide for themselves, and have none here
 */
record Route(String path, Class<? extends Record> type, String scope, Right right) {

  /** Where every path begins. */
  static final String GUILD = "/api/v1/guilds/{guildId}/";

  boolean isCommand() {
    return scope.endsWith(":write");
  }
}
