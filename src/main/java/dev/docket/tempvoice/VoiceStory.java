package dev.docket.tempvoice;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Story;
import dev.docket.tempvoice.VoiceEvent.OfChannel;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelCreated;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelDeleted;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelFailed;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelRequested;
import dev.docket.tempvoice.VoiceEvent.VoiceTemplateCleared;
import dev.docket.tempvoice.VoiceEvent.VoiceTemplateSet;
import java.util.List;
import java.util.function.LongFunction;

/** Tells for whom voice channels were made. */
final class VoiceStory implements Story {

  @Override
  public Class<VoiceEvent> family() {
    return VoiceEvent.class;
  }

  @Override
  public List<String> streams(Subject subject) {
    return switch (subject) {
      case Subject.Member it -> List.of(TemporaryVoice.streamOf(it.guildId()));
      case Subject.Moderator it -> List.of(TemporaryVoice.streamOf(it.guildId()));
      case Subject.Case _ -> List.of();
    };
  }

  @Override
  public boolean isPart(GuildEvent event, Subject subject) {
    return switch (subject) {
      case Subject.Member it -> event instanceof OfChannel e && e.userId() == it.userId();
      case Subject.Moderator it ->
          switch ((VoiceEvent) event) {
            case VoiceTemplateSet e -> e.moderatorId() == it.userId();
            case VoiceTemplateCleared e -> e.moderatorId() == it.userId();
            case OfChannel _ -> false;
          };
      case Subject.Case _ -> false;
    };
  }

  @Override
  public Telling begin(LongFunction<String> names) {
    return new Sentences(names);
  }

  @Override
  public Summary addUp() {
    return new Counts();
  }

  private record Sentences(LongFunction<String> names) implements Telling {

    @Override
    public List<Line> hear(Recorded recorded) {
      var text = did((VoiceEvent) recorded.event());
      return List.of(new Line(recorded.occurredAt(), text + "."));
    }

    @Override
    public List<Line> rest() {
      return List.of();
    }

    private String did(VoiceEvent event) {
      return switch (event) {
        case VoiceTemplateSet e ->
            "%s had voice channels made for whoever joins channel %d"
                .formatted(names.apply(e.moderatorId()), e.channelId());
        case VoiceTemplateCleared e ->
            names.apply(e.moderatorId()) + " had no more voice channels made";
        case VoiceChannelRequested e ->
            "%s joined channel %d to get a voice channel"
                .formatted(names.apply(e.userId()), e.templateId());
        case VoiceChannelCreated e ->
            "Voice channel %d was made for %s".formatted(e.channelId(), names.apply(e.userId()));
        case VoiceChannelFailed e ->
            "No voice channel could be made for %s: %s"
                .formatted(names.apply(e.userId()), e.cause());
        case VoiceChannelDeleted e ->
            "Voice channel %d of %s is gone".formatted(e.channelId(), names.apply(e.userId()));
      };
    }
  }

  private static final class Counts implements Summary {

    private int there;

    @Override
    public void add(GuildEvent event) {
      switch ((VoiceEvent) event) {
        case VoiceChannelCreated _ -> there++;
        case VoiceChannelDeleted _ -> there--;
        case VoiceTemplateSet _,
            VoiceTemplateCleared _,
            VoiceChannelRequested _,
            VoiceChannelFailed _ -> {}
      }
    }

    @Override
    public List<String> sentences() {
      return there == 0 ? List.of() : List.of("%d temporary voice channels.".formatted(there));
    }
  }
}
