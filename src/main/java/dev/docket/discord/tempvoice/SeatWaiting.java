package dev.docket.discord.tempvoice;

import dev.docket.discord.DiscordFailure;
import dev.docket.discord.TemporaryChannels;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.tempvoice.VoiceQuery.FindVoiceTemplate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Gives those a channel who joined the template while Docket was away and still sit there. */
record SeatWaiting(
    Queries queries, TemporaryChannels channels, VoiceMaking making, InstantSource clock)
    implements DutyHandler {

  static final String KIND = "seat-waiting";

  private static final Duration PAUSE = Duration.ofSeconds(2);

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(id.substring(0, id.indexOf('/')));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var guild = Long.parseLong(id.substring(0, id.indexOf('/')));
    try {
      var template = queries.askLatest(new FindVoiceTemplate(guild)).channelId();
      if (template != null) {
        channels
            .peopleIn(guild, template)
            .forEach(it -> making.makeFor(guild, it, template, "voice/" + id + "/" + it));
      }
      return Optional.empty();
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(PAUSE));
    } catch (DiscordFailure e) {
      return e.permanent() ? Optional.empty() : Optional.of(clock.instant().plus(PAUSE));
    }
  }
}
