package dev.docket.discord.gifs;

import dev.docket.discord.ChannelWork;
import dev.docket.discord.DiscordFailure;
import dev.docket.discord.DiscordSettings;
import dev.docket.discord.Guilds;
import dev.docket.discord.Reply;
import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.gifs.GifCommand.Outcome;
import dev.docket.gifs.GifCommand.ReportGif;
import dev.docket.gifs.GifEvent;
import dev.docket.gifs.GifEvent.GifRefused;
import dev.docket.gifs.GifQuery.ListRefusedGifs;
import dev.docket.gifs.GifRefusal;
import dev.docket.gifs.RefusedGifs.Refusal;
import dev.docket.gifs.RefusedGifs.State;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Durations;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.readmodels.Reaction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Removes a GIF that is one too many, tells its author where that is due, and reports. */
final class RemoveGif implements Reaction, DutyHandler {

  private static final Logger LOG = LoggerFactory.getLogger(RemoveGif.class);
  private static final Duration BOARD_BEHIND = Duration.ofSeconds(2);
  private static final Duration PAUSE = Duration.ofSeconds(20);
  private static final Duration NOTICE_STAYS = Duration.ofSeconds(10);
  private static final Duration NEWS = Duration.ofMinutes(1);
  private static final int RADIX = 36;

  private final Duties duties;
  private final Commands commands;
  private final Queries queries;
  private final ChannelWork work;
  private final Guilds guilds;
  private final DiscordSettings settings;
  private final InstantSource clock;

  RemoveGif(
      Duties duties,
      Commands commands,
      Queries queries,
      ChannelWork work,
      Guilds guilds,
      DiscordSettings settings,
      InstantSource clock) {
    this.duties = duties;
    this.commands = commands;
    this.queries = queries;
    this.work = work;
    this.guilds = guilds;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "note-gifs-to-remove";
  }

  @Override
  public Class<GifEvent> family() {
    return GifEvent.class;
  }

  @Override
  public String kind() {
    return "remove-gif";
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(id.substring(0, id.indexOf('/')));
  }

  @Override
  public void on(Recorded recorded) {
    if (recorded.event() instanceof GifRefused e) {
      duties.note(kind(), e.guildId() + "/" + e.messageId(), clock.instant());
    }
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/", -1);
    var guild = Long.parseLong(parts[0]);
    var message = Long.parseLong(parts[1]);
    List<Refusal> found;
    try {
      found = queries.askLatest(new ListRefusedGifs(guild, message, 1)).gifs();
    } catch (Refused boardIsBehind) {
      return Optional.of(clock.instant().plus(BOARD_BEHIND));
    }
    return found.stream().filter(it -> it.state() == State.OPEN).findFirst().flatMap(this::remove);
  }

  private Optional<Instant> remove(Refusal gif) {
    try {
      work.delete(List.of(gif.messageId()), gif.guildId(), gif.channelId(), "GIF limit");
    } catch (DiscordFailure e) {
      var now = clock.instant();
      if (!e.permanent() && now.isBefore(gif.at().plus(settings.giveUpAfter()))) {
        return Optional.of(now.plus(PAUSE));
      }
      report(gif, new Outcome.GivenUp(e.said()));
      return Optional.empty();
    }
    if (gif.told() && clock.instant().isBefore(gif.at().plus(NEWS))) {
      tell(gif);
    }
    report(gif, new Outcome.Removed());
    return Optional.empty();
  }

  /** At most once: what Discord does not take now is not said later. */
  private void tell(Refusal gif) {
    var words = guilds.wordsOf(gif.guildId());
    var who = "<@" + gif.userId() + ">";
    var window = words.duration(Durations.words(Duration.ofSeconds(gif.windowSeconds())));
    var text =
        gif.ofMember()
            ? words.say("gif.too-many-of-yours", who, gif.most(), window)
            : words.say("gif.too-many-here", who, gif.most(), window);
    try {
      var nonce = "gif" + Long.toString(gif.messageId(), RADIX);
      var notice = guilds.post(gif.guildId(), gif.channelId(), Reply.of(text), nonce);
      duties.note(
          DeleteGifNotice.KIND,
          "%d/%d/%d".formatted(gif.guildId(), gif.channelId(), notice),
          clock.instant().plus(NOTICE_STAYS));
    } catch (DiscordFailure e) {
      LOG.info("Nobody was told of a removed GIF: {}", e.said());
    }
  }

  private void report(Refusal gif, Outcome outcome) {
    try {
      commands.send(
          new ReportGif(gif.guildId(), gif.messageId(), outcome, clock.instant()),
          Origin.of(Origin.DOCKET, Source.DISCORD, "gif/removal/" + gif.messageId()));
    } catch (Refused e) {
      if (e.refusal() != GifRefusal.GIF_SETTLED) {
        throw e;
      }
    }
  }
}
