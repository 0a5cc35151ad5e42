package dev.docket.eventlog;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Recorded;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of the log, parsed when it is first asked what it says. */
public final class StoredEvent implements Recorded {

  /** The columns as they come, in the order of {@link EventReader}'s statement. */
  record Row(
      long position,
      long guildId,
      String streamType,
      String stream,
      long sequence,
      String eventId,
      String name,
      int revision,
      Instant occurredAt,
      String payload,
      String metadata) {}

  private final Row row;
  private final EventDecoder decoder;
  // Whoever races to fill these fills them with equals.
  private @Nullable GuildEvent event;
  private @Nullable Origin origin;

  StoredEvent(Row row, EventDecoder decoder) {
    this.row = row;
    this.decoder = decoder;
  }

  @Override
  public long position() {
    return row.position();
  }

  /** The guild in which it happened. */
  public long guildId() {
    return row.guildId();
  }

  /** The name under which it is stored. */
  public String name() {
    return row.name();
  }

  @Override
  public String eventId() {
    return row.eventId();
  }

  @Override
  public String stream() {
    return row.stream();
  }

  @Override
  public long sequence() {
    return row.sequence();
  }

  /**
   * What happened.
   *
   * @throws RuntimeException if the stored payload cannot be read as its name and revision say
   */
  @Override
  public GuildEvent event() {
    var known = event;
    if (known == null) {
      known = decoder.event(row);
      event = known;
    }
    return known;
  }

  @Override
  public Origin origin() {
    var known = origin;
    if (known == null) {
      known = decoder.origin(row);
      origin = known;
    }
    return known;
  }

  @Override
  public Instant occurredAt() {
    return row.occurredAt();
  }
}
