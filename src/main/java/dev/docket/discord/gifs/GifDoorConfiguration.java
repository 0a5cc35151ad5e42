package dev.docket.discord.gifs;

import dev.docket.discord.ChannelWork;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.DoorPart;
import dev.docket.discord.GifWatcher;
import dev.docket.discord.Guilds;
import dev.docket.discord.Intents;
import dev.docket.discord.KnownSettings;
import dev.docket.discord.WithDoor;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.gifs.GifLimitsView;
import dev.docket.gifs.GifQuery.FindGifLimits;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@WithDoor
class GifDoorConfiguration {

  @Bean
  KnownSettings<GifLimitsView> knownGifLimits(Queries queries) {
    return new KnownSettings<>(it -> queries.askLatest(new FindGifLimits(it)));
  }

  @Bean
  DoorPart gifDoor(
      Commands commands, Queries queries, KnownSettings<GifLimitsView> limits, Intents intents) {
    return new DoorPart(GifSlash.all(commands, queries, limits, intents), List.of(), List.of());
  }

  @Bean
  GifWatcher gifEars(Commands commands, KnownSettings<GifLimitsView> limits) {
    return new GifEars(commands, limits);
  }

  @Bean
  RemoveGif removeGif(
      @Lazy Duties duties,
      Commands commands,
      Queries queries,
      ChannelWork work,
      Guilds guilds,
      DiscordSettings settings,
      Clock clock) {
    return new RemoveGif(duties, commands, queries, work, guilds, settings, clock);
  }

  @Bean
  DutyHandler deleteGifNotice(ChannelWork work, Clock clock) {
    return new DeleteGifNotice(work, clock);
  }
}
