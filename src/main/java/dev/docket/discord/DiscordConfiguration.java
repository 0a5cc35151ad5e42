package dev.docket.discord;

import dev.docket.kernel.GuildRules;
import dev.docket.sandbox.SandboxDiscord;
import dev.docket.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@WithDoor
@EnableConfigurationProperties(DiscordSettings.class)
class DiscordConfiguration {

  @Bean
  @Conditional(WithoutToken.class)
  SandboxDiscord sandbox(Clock clock) {
    return SandboxDiscord.start(clock);
  }

  @Bean
  DiscordAddress discordAddress(DiscordSettings settings, Optional<SandboxDiscord> sandbox) {
    return sandbox
        .map(it ->
            new DiscordAddress(it.token(), it.restUrl().toString(), it.gatewayUrl().toString()))
        .orElseGet(() -> DiscordAddress.of(settings));
  }

  @Bean
  JdaClient discordClient() {
    return new JdaClient();
  }

  @Bean
  JdaIntents intents(DiscordSettings settings) {
    return new JdaIntents(settings);
  }

  @Bean
  JdaTraffic discordTraffic(Clock clock, Traces traces, MeterRegistry registry) {
    return new JdaTraffic(clock, new SecureRandom(), new JdaWatch(traces, registry));
  }

  @Bean
  JdaPeople people(JdaClient client) {
    return new JdaPeople(client);
  }

  @Bean
  Portraits portraits() {
    return new JdaPortraits(JdaPortraits.DISCORD);
  }

  @Bean
  Attachments attachments(DiscordAddress address) {
    return new JdaAttachments(address.homesOfFiles());
  }

  @Bean
  Channels channels(JdaClient client) {
    return new JdaChannels(client);
  }

  @Bean
  Furnishings furnishings(JdaClient client) {
    return new JdaFurnishings(client);
  }

  @Bean
  ChannelWork channelWork(JdaClient client, GuildBreakers breakers) {
    return new JdaChannelWork(client, breakers);
  }

  @Bean
  StarMessages starMessages(JdaClient client, GuildBreakers breakers) {
    return new JdaStarMessages(client, breakers);
  }

  @Bean
  JdaMessageWatch messageWatch(List<MessageWatcher> watchers) {
    return new JdaMessageWatch(watchers);
  }

  @Bean
  JdaMarks marks(List<Marks> listeners, Clock clock) {
    return new JdaMarks(listeners, clock);
  }

  @Bean
  Copies copies(JdaClient client, GuildBreakers breakers) {
    return new JdaCopies(client, breakers);
  }

  @Bean
  Nicknames nicknames(JdaClient client, GuildBreakers breakers) {
    return new JdaNicknames(client, breakers);
  }

  @Bean
  VoiceRooms voiceRooms(JdaClient client) {
    return new JdaVoiceRooms(client);
  }

  @Bean
  TemporaryChannels temporaryChannels(JdaClient client, GuildBreakers breakers) {
    return new JdaTemporaryChannels(client, breakers);
  }

  @Bean
  MemberRoles memberRoles(JdaClient client, GuildBreakers breakers) {
    return new JdaMemberRoles(client, breakers);
  }

  @Bean
  GuildBreakers guildBreakers(DiscordSettings settings) {
    return new GuildBreakers(settings.firstRetry(), new SecureRandom());
  }

  @Bean
  Guilds guilds(JdaClient client, GuildBreakers breakers) {
    return new GuardedGuilds(new JdaGuilds(client), breakers);
  }

  @Bean
  Crowd crowd(JdaClient client, Guilds guilds, GuildBreakers breakers) {
    return new JdaCrowd(client, guilds, breakers);
  }

  @Bean
  JdaOwnGuilds ownGuilds() {
    return new JdaOwnGuilds();
  }

  @Bean
  JdaOwnGuildEars ownGuildEars(JdaOwnGuilds guilds, List<OwnGuildsListener> listeners) {
    return new JdaOwnGuildEars(guilds, listeners);
  }

  @Bean
  AuditLogs auditLogs(JdaClient client, GuildBreakers breakers) {
    return new JdaAuditLogs(client, breakers);
  }

  @Bean
  JdaAuditEars auditEars(List<AuditListener> listeners) {
    return new JdaAuditEars(listeners);
  }

  @Bean
  JdaConnection discordConnection(
      DiscordAddress address,
      JdaClient client,
      JdaIntents intents,
      JdaTraffic traffic,
      List<DoorPart> parts,
      JdaPeople people,
      JdaAuditEars ears,
      JdaMessageWatch watch,
      List<Arrivals> arrivals,
      List<ReactionListener> reactions,
      JdaMarks marks,
      JdaOwnGuildEars own,
      List<GifWatcher> gifs,
      List<VoiceWatcher> voice,
      GuildRules rules,
      Traces traces,
      JdaFigures figures) {
    var door = new JdaDoor(parts, people, new SlashDesk(rules, traces));
    return new JdaConnection(
        address,
        List.of(
            door,
            ears,
            watch,
            new JdaArrivals(arrivals),
            new JdaReactions(reactions),
            marks,
            own,
            new JdaGifs(gifs),
            new JdaVoiceEars(voice),
            figures),
        client,
        intents,
        traffic);
  }

  @Bean
  JdaFigures discordFigures(JdaClient client, GuildBreakers breakers, JdaTraffic traffic) {
    return new JdaFigures(client, breakers, traffic);
  }

  @Bean
  DiscordHealth discordHealthIndicator(
      JdaClient client,
      GuildBreakers breakers,
      JdaTraffic traffic,
      AuditLogs auditLogs,
      JdaIntents intents) {
    return new DiscordHealth(client, breakers, auditLogs, intents, traffic::isPaused);
  }
}
