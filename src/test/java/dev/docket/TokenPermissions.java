package dev.docket;

import static dev.docket.PermissionMatrix.LEVELS;
import static dev.docket.PermissionMatrix.joined;
import static dev.docket.PermissionMatrix.row;
import static dev.docket.support.Given.NOON;

import dev.docket.PermissionMatrix.Sent;
import dev.docket.PermissionMatrix.Takes;
import dev.docket.tokens.TokenCommand.IssueToken;
import dev.docket.tokens.TokenCommand.RevokeToken;
import dev.docket.tokens.TokenScope;
import dev.docket.tokens.TokenSecret;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The rows of the permission matrix that are about tokens. */
final class TokenPermissions {

  private TokenPermissions() {}

  /** Every slash command, given those of the other rooms. */
  static Map<String, Takes> door(Map<String, Takes> others) {
    return joined(
        others,
        Map.ofEntries(
            Map.entry("token issue", LEVELS),
            Map.entry("token list", LEVELS),
            Map.entry("token revoke", LEVELS)));
  }

  /** Every command behind the doors, given those of the other rooms. */
  static Map<Class<?>, Sent> behind(Map<Class<?>, Sent> others) {
    return joined(
        others,
        Map.ofEntries(
            row(
                IssueToken.class,
                LEVELS,
                by ->
                    new IssueToken(
                        by.guildId(),
                        by.actor(),
                        "dashboard",
                        Set.of(TokenScope.CASES_READ),
                        TokenSecret.hashOf("secret"),
                        NOON.plus(Duration.ofDays(90)),
                        NOON)),
            row(
                RevokeToken.class,
                LEVELS,
                by -> new RevokeToken(by.guildId(), by.actor(), 1, NOON))));
  }
}
