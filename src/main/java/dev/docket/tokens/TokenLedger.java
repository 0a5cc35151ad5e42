package dev.docket.tokens;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.kernel.Announced;
import dev.docket.kernel.Durations;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Texts;
import dev.docket.tokens.TokenCommand.IssueToken;
import dev.docket.tokens.TokenCommand.RevokeToken;
import dev.docket.tokens.TokenEvent.TokenIssued;
import dev.docket.tokens.TokenEvent.TokenRevoked;
import java.time.Duration;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Decides which tokens a guild has. */
@Announced
@AggregateRoot(type = "token-ledger")
class TokenLedger {

  private static final int MOST = 50;
  private static final int LONGEST_NAME = 64;
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(366);

  @AggregateIdentifier private @Nullable String stream;
  private final Tokens tokens = new Tokens();

  static String streamOf(long guildId) {
    return "token-ledger/" + guildId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  TokenAnswer handle(IssueToken it, GuildRules rules) {
    check(it, rules);
    if (it.scopes().isEmpty()) {
      throw Refused.because(TokenRefusal.TOKEN_NEEDS_A_SCOPE);
    }
    var name = Texts.storable("name", it.name(), LONGEST_NAME);
    var lasting = Duration.between(it.at(), it.expiresAt());
    if (lasting.compareTo(SHORTEST) < 0 || lasting.compareTo(LONGEST) > 0) {
      throw Refused.because(
          InputRefusal.DURATION_OUT_OF_RANGE,
          "expires",
          Durations.words(lasting),
          Durations.words(SHORTEST),
          Durations.words(LONGEST));
    }
    if (tokens.live(it.at()) >= MOST) {
      throw Refused.because(TokenRefusal.TOO_MANY_TOKENS, MOST);
    }
    var number = tokens.issued() + 1;
    apply(
        new TokenIssued(
            it.guildId(),
            number,
            name,
            it.scopes().stream().sorted().toList(),
            it.hash(),
            it.expiresAt(),
            it.actor().userId(),
            it.at()));
    return new TokenAnswer(number);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  TokenAnswer handle(RevokeToken it, GuildRules rules) {
    check(it, rules);
    if (it.number() < 1 || it.number() > tokens.issued()) {
      throw Refused.because(TokenRefusal.UNKNOWN_TOKEN, it.number());
    }
    if (tokens.find(it.number()) == null) {
      throw Refused.because(TokenRefusal.ALREADY_REVOKED, it.number());
    }
    apply(new TokenRevoked(it.guildId(), it.number(), it.actor().userId(), it.at()));
    return new TokenAnswer(it.number());
  }

  private static void check(TokenCommand it, GuildRules rules) {
    if (!rules.allows(it.guildId(), it.actor(), TokenRight.MANAGE.right())) {
      throw Refused.because(TokenRefusal.MISSING_PERMISSION);
    }
  }

  @EventSourcingHandler
  void evolve(TokenEvent event) {
    stream = streamOf(event.guildId());
    tokens.evolve(event);
  }
}
