package dev.docket.readmodels;

import dev.docket.eventlog.EventReader;
import dev.docket.eventlog.LogListener.Channel;
import dev.docket.telemetry.Traces;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ProjectionSettings.class)
class ReadModelsConfiguration {

  @Bean
  LogSignal appended() {
    return new LogSignal();
  }

  @Bean
  Moves moves() {
    return new Moves();
  }

  @Bean
  Generations generations(
      JdbcClient jdbc, TransactionTemplate transaction, ProjectionSettings settings) {
    return new Generations(jdbc, transaction, settings.segments());
  }

  @Bean
  ReadModels readModels(JdbcClient jdbc, Generations generations, Moves moves) {
    return new ReadModels(jdbc, generations, moves);
  }

  @Bean
  Handlers handlers(
      JdbcClient jdbc,
      Generations generations,
      List<Projection> projections,
      List<Reaction> reactions) {
    return new Handlers(jdbc, generations, projections, reactions);
  }

  @Bean
  FollowerTools followerTools(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      EventReader reader,
      Moves moves,
      ProjectionSettings settings,
      Traces traces) {
    return FollowerTools.of(jdbc, transaction, reader, moves, settings.claim(), traces);
  }

  @Bean
  Followers followers(
      FollowerTools tools,
      Handlers handlers,
      Generations generations,
      ReadModels readModels,
      ParkedEvents parked,
      LogSignal appended,
      ProjectionSettings settings,
      @Value("${docket.follow:true}") boolean follow) {
    return new Followers(
        tools, handlers, generations, readModels, parked, appended, settings.claim(), follow);
  }

  @Bean
  FollowerHealth followersHealthIndicator(JdbcClient jdbc, Handlers handlers) {
    return new FollowerHealth(jdbc, handlers);
  }

  @Bean
  FollowerFigures followerFigures(JdbcClient jdbc, Handlers handlers) {
    return new FollowerFigures(jdbc, handlers);
  }

  @Bean
  Channel generationsChanged(Followers followers) {
    return new Channel(Rebuilds.CHANGED, _ -> followers.wake());
  }

  @Bean
  Rebuilds rebuilds(
      JdbcClient jdbc,
      FollowerTools tools,
      Handlers handlers,
      Generations generations,
      ReadModels readModels,
      ProjectionSettings settings) {
    return new Rebuilds(jdbc, tools, handlers, generations, readModels, settings.claim());
  }

  @Bean
  ParkedEvents parkedEvents(FollowerTools tools, Handlers handlers, Rebuilds rebuilds) {
    return new ParkedEvents(tools, handlers, rebuilds::announce);
  }
}
