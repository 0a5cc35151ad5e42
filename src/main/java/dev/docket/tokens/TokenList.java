package dev.docket.tokens;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens of a guild, newest first. */
public record TokenList(List<Token> tokens) {

  /**
   * A token, without its secret, which nobody has but its owner.
   *
   * @param issuerId for whom it acts
   * @param revokedAt when it was revoked, if it was
   * @param revokerId by whom
   */
  public record Token(
      int number,
      String name,
      List<TokenScope> scopes,
      long issuerId,
      Instant issuedAt,
      Instant expiresAt,
      @Nullable Instant revokedAt,
      @Nullable Long revokerId) {

    /** Whether it lets anybody in at a moment. */
    public boolean isLive(Instant now) {
      return revokedAt == null && expiresAt.isAfter(now);
    }
  }
}
