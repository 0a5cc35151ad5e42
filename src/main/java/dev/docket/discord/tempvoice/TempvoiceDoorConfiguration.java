package dev.docket.discord.tempvoice;

import dev.docket.discord.DoorPart;
import dev.docket.discord.KnownSettings;
import dev.docket.discord.TemporaryChannels;
import dev.docket.discord.WithDoor;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.tempvoice.VoiceQuery.FindVoiceTemplate;
import dev.docket.tempvoice.VoiceTemplate;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

@Configuration(proxyBeanMethods = false)
@WithDoor
class TempvoiceDoorConfiguration {

  @Bean
  KnownSettings<VoiceTemplate> knownVoiceTemplates(Queries queries) {
    return new KnownSettings<>(it -> queries.askLatest(new FindVoiceTemplate(it)));
  }

  @Bean
  DoorPart tempvoiceDoor(
      Commands commands,
      Queries queries,
      TemporaryChannels channels,
      KnownSettings<VoiceTemplate> templates) {
    return new DoorPart(
        TempvoiceSlash.all(commands, queries, channels, templates), List.of(), List.of());
  }

  @Bean
  VoiceMaking voiceMaking(
      Commands commands, TemporaryChannels channels, ObjectProvider<Clock> clock) {
    return new VoiceMaking(commands, channels, () -> clock.getObject().instant());
  }

  @Bean
  TempvoiceEars tempvoiceEars(
      Queries queries,
      KnownSettings<VoiceTemplate> templates,
      VoiceMaking making,
      @Lazy Duties duties,
      ObjectProvider<Clock> clock) {
    return new TempvoiceEars(queries, templates, making, duties, () -> clock.getObject().instant());
  }

  @Bean
  DutyHandler seatWaiting(
      Queries queries, TemporaryChannels channels, VoiceMaking making, Clock clock) {
    return new SeatWaiting(queries, channels, making, clock);
  }

  @Bean
  TendVoiceChannel tendVoiceChannel(
      @Lazy Duties duties,
      Queries queries,
      TemporaryChannels channels,
      VoiceMaking making,
      Clock clock) {
    return new TendVoiceChannel(duties, queries, channels, making, clock);
  }
}
