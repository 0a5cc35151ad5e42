package dev.docket.tempvoice;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.docket.kernel.Actor;
import dev.docket.kernel.GuildRules;
import dev.docket.kernel.Refused;
import dev.docket.tempvoice.VoiceCommand.ClearVoiceTemplate;
import dev.docket.tempvoice.VoiceCommand.Outcome;
import dev.docket.tempvoice.VoiceCommand.ReportVoiceChannel;
import dev.docket.tempvoice.VoiceCommand.RequestVoiceChannel;
import dev.docket.tempvoice.VoiceCommand.SetVoiceTemplate;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelCreated;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelDeleted;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelFailed;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelRequested;
import dev.docket.tempvoice.VoiceEvent.VoiceTemplateCleared;
import dev.docket.tempvoice.VoiceEvent.VoiceTemplateSet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** Decides who gets a voice channel, and knows every one that was made and is not gone. */
@AggregateRoot(type = "temporary-voice")
class TemporaryVoice {

  static final int MOST = 50;
  static final int MOST_AT_ONCE = 3;
  static final Duration AT_ONCE = Duration.ofMinutes(1);

  @AggregateIdentifier private @Nullable String stream;
  private @Nullable Long template;
  private int numbers;
  private final Map<Integer, Channel> channels = new LinkedHashMap<>();
  private final List<Request> latest = new ArrayList<>();

  /** One that is there, or that Discord is being asked for. */
  record Channel(int number, long userId, @Nullable Long channelId) {}

  record Request(long userId, Instant at) {}

  static String streamOf(long guildId) {
    return "temporary-voice/" + guildId;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  VoiceAnswer handle(SetVoiceTemplate it, GuildRules rules) {
    require(rules, it.guildId(), it.actor());
    if (Objects.equals(template, it.channelId())) {
      throw Refused.because(VoiceRefusal.TEMPLATE_UNCHANGED);
    }
    if (channels.values().stream()
        .anyMatch(made -> Objects.equals(made.channelId(), it.channelId()))) {
      throw Refused.because(VoiceRefusal.TEMPLATE_IS_TEMPORARY);
    }
    apply(new VoiceTemplateSet(it.guildId(), it.channelId(), it.actor().userId(), it.at()));
    return VoiceAnswer.NOTHING;
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  VoiceAnswer handle(ClearVoiceTemplate it, GuildRules rules) {
    require(rules, it.guildId(), it.actor());
    if (template == null) {
      throw Refused.because(VoiceRefusal.NO_TEMPLATE);
    }
    apply(new VoiceTemplateCleared(it.guildId(), it.actor().userId(), it.at()));
    return VoiceAnswer.NOTHING;
  }

  private static void require(GuildRules rules, long guildId, Actor actor) {
    if (!rules.allows(guildId, actor, VoiceRight.SETTINGS.right())) {
      throw Refused.because(VoiceRefusal.MISSING_PERMISSION);
    }
  }

  /** Whoever has a channel goes back there. */
  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  VoiceAnswer handle(RequestVoiceChannel it) {
    if (!Objects.equals(template, it.channelId())) {
      return VoiceAnswer.NOTHING;
    }
    var own = channels.values().stream().filter(made -> made.userId() == it.userId()).findFirst();
    if (own.isPresent()) {
      return new VoiceAnswer(own.get().number(), false, own.get().channelId());
    }
    if (channels.size() >= MOST) {
      throw Refused.because(VoiceRefusal.TOO_MANY_VOICE_CHANNELS, MOST);
    }
    var since = it.at().minus(AT_ONCE);
    var before =
        latest.stream()
            .filter(request -> request.userId() == it.userId() && request.at().isAfter(since))
            .count();
    if (before >= MOST_AT_ONCE) {
      throw Refused.because(VoiceRefusal.TOO_MANY_AT_ONCE);
    }
    apply(
        new VoiceChannelRequested(it.guildId(), numbers + 1, it.userId(), it.channelId(), it.at()));
    return new VoiceAnswer(numbers, true, null);
  }

  @CommandHandler
  @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
  VoiceAnswer handle(ReportVoiceChannel it) {
    var channel = channels.get(it.number());
    var isGone = it.outcome() instanceof Outcome.Deleted;
    if (channel == null || (channel.channelId() != null) != isGone) {
      throw Refused.because(VoiceRefusal.VOICE_CHANNEL_SETTLED);
    }
    var user = channel.userId();
    apply(
        switch (it.outcome()) {
          case Outcome.Created(var id) ->
              new VoiceChannelCreated(it.guildId(), it.number(), user, id, it.at());
          case Outcome.Failed(var cause) ->
              new VoiceChannelFailed(it.guildId(), it.number(), user, cause, it.at());
          case Outcome.Deleted _ ->
              new VoiceChannelDeleted(
                  it.guildId(),
                  it.number(),
                  user,
                  Objects.requireNonNull(channel.channelId()),
                  it.at());
        });
    return VoiceAnswer.NOTHING;
  }

  @EventSourcingHandler
  void evolve(VoiceEvent event) {
    stream = streamOf(event.guildId());
    switch (event) {
      case VoiceTemplateSet e -> template = e.channelId();
      case VoiceTemplateCleared _ -> template = null;
      case VoiceChannelRequested e -> {
        numbers = e.number();
        channels.put(e.number(), new Channel(e.number(), e.userId(), null));
        var since = e.at().minus(AT_ONCE);
        latest.removeIf(it -> !it.at().isAfter(since));
        latest.add(new Request(e.userId(), e.at()));
      }
      case VoiceChannelCreated e ->
          channels.put(e.number(), new Channel(e.number(), e.userId(), e.channelId()));
      case VoiceChannelFailed e -> channels.remove(e.number());
      case VoiceChannelDeleted e -> channels.remove(e.number());
    }
  }
}
