package dev.docket.levels;

import dev.docket.axon.Feature;
import dev.docket.axon.Feature.Answering;
import dev.docket.axon.Feature.Resource;
import dev.docket.axon.Repositories;
import dev.docket.duties.Duties;
import dev.docket.eventlog.EventFamily;
import dev.docket.eventlog.EventReader;
import dev.docket.eventlog.LogSearch;
import dev.docket.kernel.Commands;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Story;
import dev.docket.levels.SettledTerms.Usual;
import dev.docket.levels.upcasting.LevelUpcasters;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModelReader;
import dev.docket.readmodels.ReadModels;
import dev.docket.readmodels.ServingSchemas;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(XpRules.class)
class LevelsConfiguration {

  @Bean
  Feature levels(
      JdbcClient jdbc, ServingSchemas schemas, ObjectProvider<LogSearch> log, XpRules rules) {
    var board = new ReadModelReader(LeaderboardProjection.LEADERBOARD, jdbc, schemas);
    var gains = new ReadModelReader(XpGainProjection.XP_GAINS, jdbc, schemas);
    var settings = new ReadModelReader(LevelSettingsProjection.LEVEL_SETTINGS, jdbc, schemas);
    return new Feature(
        "levels",
        new EventFamily(BoardEvent.class, LevelUpcasters.OLDEST_FIRST),
        List.of(Progress.class, LevelSettings.class),
        List.of(
            new Resource<>(SettledTerms.class, it -> settled(it, rules)),
            new Resource<>(
                Recipients.class,
                it -> new StoredRecipients(() -> it.of(Progress.class), settled(it, rules)))),
        List.of(
            new Answering(
                LevelQuery.class,
                LeaderboardProjection.LEADERBOARD,
                new LeaderboardQueries(board, rules.curve())),
            new Answering(XpGainQuery.class, XpGainProjection.XP_GAINS, new XpGainQueries(gains)),
            new Answering(
                LevelSettingQuery.class,
                LevelSettingsProjection.LEVEL_SETTINGS,
                new LevelSettingsQueries(settings, Usual.of(rules))),
            new Answering(
                DecayQuery.class,
                DecayProjection.DECAY,
                new DecayQueries(new ReadModelReader(DecayProjection.DECAY, jdbc, schemas))),
            new Answering(
                ImportQuery.class,
                LeaderboardProjection.LEADERBOARD,
                new ImportQueries(log::getObject)),
            new Answering(
                WhatIfQuery.class,
                LeaderboardProjection.LEADERBOARD,
                new WhatIfQueries(log::getObject, Usual.of(rules)))));
  }

  private static SettledTerms settled(Repositories log, XpRules rules) {
    var kept = log.kept(LevelSettings.class, LevelsConfiguration::terms);
    return new SettledTerms(
        Usual.of(rules),
        it -> kept.heard(LevelSettings.streamOf(it)),
        it -> kept.now(LevelSettings.streamOf(it)));
  }

  private static LevelTerms terms(Stream<GuildEvent> events) {
    var terms = new LevelTerms();
    events.forEach(it -> terms.evolve((LevelSettingEvent) it));
    return terms;
  }

  @Bean
  Story levelStory() {
    return new LevelStory();
  }

  @Bean
  Story levelSettingStory() {
    return new LevelSettingStory();
  }

  @Bean
  Projection leaderboard() {
    return new LeaderboardProjection();
  }

  @Bean
  LedgerCheck ledgerCheck(
      EventReader log, ReadModels readModels, Queries queries, TransactionTemplate transaction) {
    return new LedgerQueries(log, readModels, queries, transaction);
  }

  @Bean
  Projection xpGains() {
    return new XpGainProjection();
  }

  @Bean
  Projection decay() {
    return new DecayProjection();
  }

  @Bean
  @ConditionalOnProperty(name = "docket.follow", matchIfMissing = true)
  WhenMemberIsIdleThenTakeXp whenMemberIsIdleThenTakeXp(
      @Lazy Duties duties, Commands commands, Queries queries) {
    return new WhenMemberIsIdleThenTakeXp(commands, queries, () -> duties.now());
  }

  @Bean
  Projection levelSettings() {
    return new LevelSettingsProjection();
  }
}
