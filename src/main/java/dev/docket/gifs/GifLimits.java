package dev.docket.gifs;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.gifs.GifCommand.ClearChannelGifLimits;
import dev.docket.gifs.GifCommand.ClearGifLimits;
import dev.docket.gifs.GifCommand.CountGif;
import dev.docket.gifs.GifCommand.Outcome;
import dev.docket.gifs.GifCommand.ReportGif;
import dev.docket.gifs.GifCommand.SetChannelGifLimits;
import dev.docket.gifs.GifCommand.SetGifLimits;
import dev.docket.gifs.GifEvent.ChannelGifLimitsCleared;
import dev.docket.gifs.GifEvent.ChannelGifLimitsSet;
import dev.docket.gifs.GifEvent.GifCounted;
import dev.docket.gifs.GifEvent.GifLimitsCleared;
import dev.docket.gifs.GifEvent.GifLimitsSet;
import dev.docket.gifs.GifEvent.GifRefused;
import dev.docket.gifs.GifEvent.GifRemovalFailed;
import dev.docket.gifs.GifEvent.GifRemoved;
import dev.docket.kernel.Actor;
import dev.docket.kernel.Durations;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.InputRefusal;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Decides which GIFs of a guild may stay: the limits, and the GIFs of the latest window. */
@AggregateRoot(type = "gif-limits")
class GifLimits {

  static final int MOST = 100;
  static final int MOST_CHANNELS = 100;
  private static final int USUAL_SECONDS = 60;
  static final Duration SHORTEST = Duration.ofSeconds(10);
  static final Duration LONGEST = Duration.ofHours(1);

  @AggregateIdentifier private @Nullable String stream;
  private GifLimit guild = GifLimit.NONE;
  private int windowSeconds = USUAL_SECONDS;
  private final Map<Long, GifLimit> channels = new HashMap<>();
  private final List<Counted> counted = new ArrayList<>();
  private final Map<Long, Instant> told = new HashMap<>();
  private final Set<Long> unsettled = new HashSet<>();

  /** A GIF that stays. */
  record Counted(long messageId, long channelId, long userId, Instant at) {}

  static String streamOf(long guildId) {
    return "gif-limits/" + guildId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GifAnswer handle(SetGifLimits it, GuildRules rules) {
    require(rules, it.guildId(), it.actor());
    check(it.limit());
    if (it.window().compareTo(SHORTEST) < 0 || it.window().compareTo(LONGEST) > 0) {
      throw Refused.because(
          InputRefusal.DURATION_OUT_OF_RANGE,
          "within",
          Durations.words(it.window()),
          Durations.words(SHORTEST),
          Durations.words(LONGEST));
    }
    if (it.limit().isNone()) {
      throw Refused.because(GifRefusal.NOTHING_LIMITED);
    }
    var seconds = Math.toIntExact(it.window().toSeconds());
    if (guild.equals(it.limit()) && windowSeconds == seconds) {
      throw Refused.because(GifRefusal.LIMITS_UNCHANGED);
    }
    apply(
        new GifLimitsSet(
            it.guildId(),
            it.limit().ofMember(),
            it.limit().inChannel(),
            seconds,
            it.actor().userId(),
            it.at()));
    return GifAnswer.NOTHING;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GifAnswer handle(SetChannelGifLimits it, GuildRules rules) {
    require(rules, it.guildId(), it.actor());
    check(it.limit());
    if (it.limit().equals(channels.get(it.channelId()))) {
      throw Refused.because(GifRefusal.LIMITS_UNCHANGED);
    }
    if (!channels.containsKey(it.channelId()) && channels.size() >= MOST_CHANNELS) {
      throw Refused.because(GifRefusal.TOO_MANY_LIMITED_CHANNELS, MOST_CHANNELS);
    }
    apply(
        new ChannelGifLimitsSet(
            it.guildId(),
            it.channelId(),
            it.limit().ofMember(),
            it.limit().inChannel(),
            it.actor().userId(),
            it.at()));
    return GifAnswer.NOTHING;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GifAnswer handle(ClearChannelGifLimits it, GuildRules rules) {
    require(rules, it.guildId(), it.actor());
    if (!channels.containsKey(it.channelId())) {
      throw Refused.because(GifRefusal.LIMITS_UNCHANGED);
    }
    apply(new ChannelGifLimitsCleared(it.guildId(), it.channelId(), it.actor().userId(), it.at()));
    return GifAnswer.NOTHING;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GifAnswer handle(ClearGifLimits it, GuildRules rules) {
    require(rules, it.guildId(), it.actor());
    if (guild.isNone() && channels.isEmpty()) {
      throw Refused.because(GifRefusal.NO_LIMITS);
    }
    apply(new GifLimitsCleared(it.guildId(), it.actor().userId(), it.at()));
    return GifAnswer.NOTHING;
  }

  private static void require(GuildRules rules, long guildId, Actor actor) {
    if (!rules.allows(guildId, actor, GifRight.SETTINGS.right())) {
      throw Refused.because(GifRefusal.MISSING_PERMISSION);
    }
  }

  private static void check(GifLimit limit) {
    check("of-member", limit.ofMember());
    check("in-channel", limit.inChannel());
  }

  private static void check(String name, int limit) {
    if (limit < 0 || limit > MOST) {
      throw Refused.because(InputRefusal.NUMBER_OUT_OF_RANGE, name, limit, 0, MOST);
    }
  }

  /** Only what stays counts, so that a window never closes on somebody who keeps on trying. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GifAnswer handle(CountGif it) {
    var gif = it.gif();
    var limit = channels.getOrDefault(gif.placeId(), guild);
    if (limit.isNone() || isKnown(gif.messageId())) {
      return GifAnswer.NOTHING;
    }
    var since = gif.at().minusSeconds(windowSeconds);
    var recent = counted.stream().filter(other -> other.at().isAfter(since)).toList();
    var ofMember = recent.stream().filter(other -> other.userId() == gif.userId()).count();
    var inChannel = recent.stream().filter(other -> other.channelId() == gif.placeId()).count();
    var isMembers = limit.ofMember() > 0 && ofMember >= limit.ofMember();
    var isChannels = limit.inChannel() > 0 && inChannel >= limit.inChannel();
    if (!isMembers && !isChannels) {
      apply(new GifCounted(gif.guildId(), gif.placeId(), gif.userId(), gif.messageId(), gif.at()));
      return GifAnswer.NOTHING;
    }
    var last = told.get(gif.userId());
    apply(
        new GifRefused(
            gif.guildId(),
            gif.channelId(),
            gif.userId(),
            gif.messageId(),
            isMembers,
            isMembers ? limit.ofMember() : limit.inChannel(),
            windowSeconds,
            last == null || !last.isAfter(since),
            gif.at()));
    return new GifAnswer(true);
  }

  private boolean isKnown(long messageId) {
    return unsettled.contains(messageId)
        || counted.stream().anyMatch(other -> other.messageId() == messageId);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  GifAnswer handle(ReportGif it) {
    if (!unsettled.contains(it.messageId())) {
      throw Refused.because(GifRefusal.GIF_SETTLED);
    }
    apply(
        switch (it.outcome()) {
          case Outcome.Removed _ -> new GifRemoved(it.guildId(), it.messageId(), it.at());
          case Outcome.GivenUp(var cause) ->
              new GifRemovalFailed(it.guildId(), it.messageId(), cause, it.at());
        });
    return GifAnswer.NOTHING;
  }

  @EventSourcingHandler
  void evolve(GifEvent event) {
    stream = streamOf(event.guildId());
    switch (event) {
      case GifLimitsSet e -> {
        guild = new GifLimit(e.ofMember(), e.inChannel());
        windowSeconds = e.windowSeconds();
      }
      case ChannelGifLimitsSet e ->
          channels.put(e.channelId(), new GifLimit(e.ofMember(), e.inChannel()));
      case ChannelGifLimitsCleared e -> channels.remove(e.channelId());
      case GifLimitsCleared _ -> {
        guild = GifLimit.NONE;
        windowSeconds = USUAL_SECONDS;
        channels.clear();
        counted.clear();
      }
      case GifCounted e -> {
        forget(e.at());
        counted.add(new Counted(e.messageId(), e.channelId(), e.userId(), e.at()));
      }
      case GifRefused e -> {
        forget(e.at());
        unsettled.add(e.messageId());
        if (e.told()) {
          told.put(e.userId(), e.at());
        }
      }
      case GifRemoved e -> unsettled.remove(e.messageId());
      case GifRemovalFailed e -> unsettled.remove(e.messageId());
    }
  }

  /** Gateways deliver a little out of order, so that twice the window is kept. */
  private void forget(Instant now) {
    var since = now.minusSeconds(2L * windowSeconds);
    counted.removeIf(it -> !it.at().isAfter(since));
    told.values().removeIf(it -> !it.isAfter(since));
  }
}
