package dev.docket.guilds;

import dev.docket.axon.Feature;
import dev.docket.axon.Feature.Answering;
import dev.docket.axon.Feature.Resource;
import dev.docket.axon.Repositories;
import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.GuildRules;
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
@EnableConfigurationProperties(Operators.class)
class GuildsConfiguration {

  @Bean
  Feature guildFeature(JdbcClient jdbc, ServingSchemas schemas, Operators operators) {
    var board = new ReadModelReader(GuildSettingsProjection.GUILD_SETTINGS, jdbc, schemas);
    return new Feature(
        "guilds",
        new EventFamily(SettingEvent.class, List.of()),
        List.of(GuildSettings.class),
        List.of(
            new Resource<>(Operators.class, _ -> operators),
            new Resource<>(GuildRules.class, it -> rules(it, operators))),
        List.of(
            new Answering(
                GuildQuery.class,
                GuildSettingsProjection.GUILD_SETTINGS,
                new GuildSettingsQueries(board))));
  }

  private static GuildRules rules(Repositories log, Operators operators) {
    var kept = log.kept(GuildSettings.class, SettledRules::settings);
    return new SettledRules(
        it -> kept.now(GuildSettings.streamOf(it)),
        it -> kept.heard(GuildSettings.streamOf(it)),
        operators);
  }

  @Bean
  Story settingStory() {
    return new SettingStory();
  }

  @Bean
  Projection guildSettings() {
    return new GuildSettingsProjection();
  }
}
