package dev.docket.levels;

import dev.docket.axon.Feature;
import dev.docket.axon.Feature.Answering;
import dev.docket.axon.Feature.Resource;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.Story;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModelReader;
import dev.docket.readmodels.ServingSchemas;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(XpRules.class)
class LevelsConfiguration {

  @Bean
  Feature levels(JdbcClient jdbc, ServingSchemas schemas, XpRules rules) {
    var board = new ReadModelReader(LeaderboardProjection.LEADERBOARD, jdbc, schemas);
    return new Feature(
        "levels",
        new EventFamily(LevelEvent.class, List.of()),
        List.of(Progress.class),
        List.of(new Resource<>(XpRules.class, _ -> rules)),
        List.of(
            new Answering(
                LevelQuery.class,
                LeaderboardProjection.LEADERBOARD,
                new LeaderboardQueries(board, rules.curve()))));
  }

  @Bean
  Story levelStory() {
    return new LevelStory();
  }

  @Bean
  Projection leaderboard() {
    return new LeaderboardProjection();
  }
}
