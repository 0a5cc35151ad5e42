package dev.docket.discord.tempvoice;

import dev.docket.discord.Arrivals;
import dev.docket.discord.Ears;
import dev.docket.discord.KnownSettings;
import dev.docket.discord.MessageWatcher;
import dev.docket.discord.VoiceWatcher;
import dev.docket.duties.Duties;
import dev.docket.kernel.Queries;
import dev.docket.tempvoice.VoiceQuery.ListVoiceChannels;
import dev.docket.tempvoice.VoiceTemplate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hears who joins the template, and who leaves what was made for them. */
final class TempvoiceEars extends Ears<Runnable> implements VoiceWatcher, Arrivals, MessageWatcher {

  private static final Duration STEPPED_OUT = Duration.ofSeconds(1);

  private final Queries queries;
  private final KnownSettings<VoiceTemplate> templates;
  private final VoiceMaking making;
  private final Duties duties;
  private final InstantSource clock;

  TempvoiceEars(
      Queries queries,
      KnownSettings<VoiceTemplate> templates,
      VoiceMaking making,
      Duties duties,
      InstantSource clock) {
    super("tempvoice-ears");
    this.queries = queries;
    this.templates = templates;
    this.making = making;
    this.duties = duties;
    this.clock = clock;
  }

  @Override
  protected void consider(Runnable look) {
    look.run();
  }

  @Override
  public void moved(long guildId, long userId, long joinedId, long leftId, String sessionId) {
    later(() -> {
      var template = templates.of(guildId);
      if (joinedId != 0 && Objects.equals(template.channelId(), joinedId)) {
        makeFor(guildId, userId, joinedId, sessionId);
      }
      if (leftId != 0 && wasEverOn(template)) {
        tend(guildId, leftId);
      }
    });
  }

  /** Channels outlast the template after which they were made. */
  private static boolean wasEverOn(VoiceTemplate template) {
    return !template.changes().isEmpty();
  }

  /** To make a channel takes a while, in which others are heard. */
  private void makeFor(long guildId, long userId, long templateId, String sessionId) {
    var cause =
        "voice/%d/%d/%s/%d".formatted(guildId, userId, sessionId, clock.instant().toEpochMilli());
    Thread.ofVirtual()
        .name("tempvoice")
        .start(() -> making.makeFor(guildId, userId, templateId, cause));
  }

  private void tend(long guildId, long channelId) {
    queries.askLatest(new ListVoiceChannels(guildId)).channels().stream()
        .filter(it -> Objects.equals(it.channelId(), channelId))
        .forEach(it -> {
          var due = clock.instant().plus(STEPPED_OUT);
          duties.note(TendVoiceChannel.KIND, TendVoiceChannel.id(guildId, it.number(), due), due);
        });
  }

  @Override
  public void connected(long guildId) {
    later(() -> {
      if (templates.of(guildId).channelId() != null) {
        var now = clock.instant();
        duties.note(SeatWaiting.KIND, guildId + "/" + now.getEpochSecond(), now);
      }
    });
  }

  @Override
  public void channelGone(long guildId, long channelId) {
    later(() -> {
      if (wasEverOn(templates.of(guildId))) {
        tend(guildId, channelId);
      }
    });
  }

  @Override
  public void joined(long guildId, long userId, Instant joinedAt) {}

  @Override
  public void seen(long guildId, long userId, Instant joinedAt) {}

  @Override
  public void reacted(long guildId, long channelId, long messageId, @Nullable String emoji) {}

  @Override
  public void changed(long guildId, long channelId, List<Long> messageIds) {}
}
