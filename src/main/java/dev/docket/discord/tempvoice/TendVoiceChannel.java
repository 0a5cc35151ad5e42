package dev.docket.discord.tempvoice;

import dev.docket.discord.DiscordFailure;
import dev.docket.discord.TemporaryChannels;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.duties.DutySweep;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Refused;
import dev.docket.readmodels.Reaction;
import dev.docket.tempvoice.VoiceChannels.Made;
import dev.docket.tempvoice.VoiceCommand.Outcome;
import dev.docket.tempvoice.VoiceEvent;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelCreated;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelRequested;
import dev.docket.tempvoice.VoiceQuery.ListAllVoiceChannels;
import dev.docket.tempvoice.VoiceQuery.ListVoiceChannels;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes channels that are empty, and finds those of which Discord's answer was lost. Each is
 * looked at once it was asked for, when somebody leaves it, at start, and now and then.
 */
final class TendVoiceChannel implements Reaction, DutySweep, DutyHandler {

  static final String KIND = "tend-voice-channel";

  private static final Logger LOG = LoggerFactory.getLogger(TendVoiceChannel.class);
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final Duration GIVE_UP = Duration.ofMinutes(2);
  private static final Duration SETTLE_IN = Duration.ofSeconds(10);
  private static final Duration SLACK = Duration.ofSeconds(5);
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final Duties duties;
  private final Queries queries;
  private final TemporaryChannels channels;
  private final VoiceMaking making;
  private final InstantSource clock;

  TendVoiceChannel(
      Duties duties,
      Queries queries,
      TemporaryChannels channels,
      VoiceMaking making,
      InstantSource clock) {
    this.duties = duties;
    this.queries = queries;
    this.channels = channels;
    this.making = making;
    this.clock = clock;
  }

  /** The same channel is looked at again for what happens a second later. */
  static String id(long guildId, int number, Instant at) {
    return guildId + "/" + number + "/" + at.getEpochSecond();
  }

  @Override
  public String name() {
    return "note-voice-channels-to-tend";
  }

  @Override
  public Class<VoiceEvent> family() {
    return VoiceEvent.class;
  }

  @Override
  public Duration every() {
    return Duration.ofMinutes(5);
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(id.substring(0, id.indexOf('/')));
  }

  @Override
  public void on(Recorded recorded) {
    var now = clock.instant();
    if (recorded.event() instanceof VoiceChannelRequested e) {
      duties.note(KIND, id(e.guildId(), e.number(), now), now.plus(ANSWER));
    } else if (recorded.event() instanceof VoiceChannelCreated e) {
      duties.note(KIND, id(e.guildId(), e.number(), now), now.plus(SETTLE_IN));
    }
  }

  @Override
  public void sweep(Duties roster) {
    var now = clock.instant();
    var ids =
        queries.askLatest(new ListAllVoiceChannels()).channels().stream()
            .map(it -> id(it.guildId(), it.number(), now))
            .toList();
    roster.noteAll(KIND, ids, now);
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/", -1);
    var guild = Long.parseLong(parts[0]);
    var number = Integer.parseInt(parts[1]);
    try {
      var all = queries.askLatest(new ListVoiceChannels(guild)).channels();
      var made = all.stream().filter(it -> it.number() == number).findFirst();
      return made.flatMap(it -> it.channelId() == null ? seek(it, all) : tend(it, it.channelId()));
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(PAUSE));
    } catch (DiscordFailure e) {
      if (e.permanent()) {
        LOG.warn("A temporary voice channel of guild {} stays: {}", guild, e.said());
        return Optional.empty();
      }
      return Optional.of(clock.instant().plus(PAUSE));
    }
  }

  private Optional<Instant> seek(Made it, List<Made> all) {
    var now = clock.instant();
    if (now.isBefore(it.at().plus(ANSWER))) {
      return Optional.of(it.at().plus(ANSWER));
    }
    var known =
        all.stream().map(Made::channelId).filter(Objects::nonNull).collect(Collectors.toSet());
    var found =
        channels.find(it.guildId(), it.templateId(), it.userId(), it.at().minus(SLACK), known);
    if (found.isPresent()) {
      making.report(it.guildId(), it.number(), new Outcome.Created(found.getAsLong()));
      channels.move(it.guildId(), it.userId(), it.templateId(), found.getAsLong());
      return Optional.empty();
    }
    if (now.isBefore(it.at().plus(GIVE_UP))) {
      return Optional.of(now.plus(ANSWER));
    }
    making.report(it.guildId(), it.number(), new Outcome.Failed("Discord gave no answer"));
    return Optional.empty();
  }

  private Optional<Instant> tend(Made it, long channelId) {
    switch (channels.look(it.guildId(), channelId)) {
      case OCCUPIED -> {}
      case EMPTY -> {
        channels.delete(it.guildId(), channelId, VoiceMaking.REASON);
        making.report(it.guildId(), it.number(), new Outcome.Deleted());
      }
      case GONE -> making.report(it.guildId(), it.number(), new Outcome.Deleted());
    }
    return Optional.empty();
  }
}
