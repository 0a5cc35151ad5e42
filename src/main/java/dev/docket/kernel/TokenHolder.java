package dev.docket.kernel;

import java.util.Set;

/**
 * Whom a token stands for.
 *
 * @param userId the Discord user whose rights bound what it may do
 * @param number of the token, in its guild
 * @param scopes what it is for, for example {@code cases:read}
 */
public record TokenHolder(long guildId, long userId, int number, Set<String> scopes) {

  /** Keeps a copy. */
  public TokenHolder {
    scopes = Set.copyOf(scopes);
  }
}
