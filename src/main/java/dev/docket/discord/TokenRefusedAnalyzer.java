package dev.docket.discord;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says it in words at start-up. */
final class TokenRefusedAnalyzer extends AbstractFailureAnalyzer<TokenRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable root, TokenRefused cause) {
    return new FailureAnalysis(
        cause.getMessage() + ".",
        "Copy the token anew from the Bot page of your application in Discord's developer portal"
            + " into DISCORD_TOKEN, or unset it to start with the sandbox.",
        cause);
  }
}
