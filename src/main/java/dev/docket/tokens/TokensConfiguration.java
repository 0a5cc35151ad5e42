package dev.docket.tokens;

import dev.docket.axon.Feature;
import dev.docket.axon.Feature.Answering;
import dev.docket.axon.Feature.Resource;
import dev.docket.axon.Repositories;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.Story;
import dev.docket.kernel.TokenDoor;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModelReader;
import dev.docket.readmodels.ServingSchemas;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class TokensConfiguration {

  @Bean
  Feature tokensFeature(JdbcClient jdbc, ServingSchemas schemas, Clock clock) {
    var board = new ReadModelReader(TokenProjection.API_TOKENS, jdbc, schemas);
    return new Feature(
        "tokens",
        new EventFamily(TokenEvent.class, List.of()),
        List.of(TokenLedger.class),
        List.of(new Resource<>(TokenDoor.class, it -> door(it, clock))),
        List.of(
            new Answering(TokenQuery.class, TokenProjection.API_TOKENS, new TokenQueries(board))));
  }

  /** Reads no table: every node is told when a guild's tokens change. */
  private static TokenDoor door(Repositories log, Clock clock) {
    var kept = log.kept(TokenLedger.class, Tokens::of);
    return secret ->
        TokenSecret.parse(secret)
            .flatMap(
                it -> kept.heard(TokenLedger.streamOf(it.guildId())).holder(it, clock.instant()));
  }

  @Bean
  Story tokenStory() {
    return new TokenStory();
  }

  @Bean
  Projection apiTokens() {
    return new TokenProjection();
  }
}
