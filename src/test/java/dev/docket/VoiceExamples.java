package dev.docket;

import static dev.docket.support.Given.NOON;

import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.GuildEvent;
import dev.docket.tempvoice.VoiceEvent;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelCreated;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelDeleted;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelFailed;
import dev.docket.tempvoice.VoiceEvent.VoiceChannelRequested;
import dev.docket.tempvoice.VoiceEvent.VoiceTemplateCleared;
import dev.docket.tempvoice.VoiceEvent.VoiceTemplateSet;
import java.util.List;

/** One of each event about temporary voice, with every component filled. */
final class VoiceExamples {

  static final EventFamily FAMILY = new EventFamily(VoiceEvent.class, List.of());

  static final List<GuildEvent> ALL =
      List.of(
          new VoiceTemplateSet(900, 70, 10, NOON),
          new VoiceTemplateCleared(900, 10, NOON),
          new VoiceChannelRequested(900, 1, 20, 70, NOON),
          new VoiceChannelCreated(900, 1, 20, 900_000_000_000_000_001L, NOON),
          new VoiceChannelFailed(900, 1, 20, "50013", NOON),
          new VoiceChannelDeleted(900, 1, 20, 900_000_000_000_000_001L, NOON));

  private VoiceExamples() {}
}
