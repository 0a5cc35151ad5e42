package dev.docket.discord;

import dev.docket.tokens.TokenRefusal;
import java.util.List;

/** Refusals about tokens in the user's words. */
final class TokenReplies {

  private TokenReplies() {}

  static String words(TokenRefusal refusal, List<String> details, Words words) {
    return switch (refusal) {
      case MISSING_PERMISSION -> words.say("missing-permission");
      case TOKEN_NEEDS_A_SCOPE -> words.say("token.needs-scope");
      case TOO_MANY_TOKENS -> words.say("token.too-many", details.getFirst());
      case UNKNOWN_TOKEN -> words.say("token.unknown", details.getFirst());
      case ALREADY_REVOKED -> words.say("token.already", details.getFirst());
    };
  }
}
