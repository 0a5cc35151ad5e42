package dev.docket.eventlog;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Recorded;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log, parsed when it is first asked what it says; of a row that was read in a hurry,
 * the columns that few ask for are fetched when somebody does.
 */
public final class StoredEvent implements Recorded {

  /** All columns of a row. */
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

  private final long position;
  private final long guildId;
  private final String stream;
  private final String name;
  private final int revision;
  private final String payload;
  private final Supplier<Row> whole;
  private final EventDecoder decoder;
  // Whoever races to fill these fills them with equals.
  private @Nullable Row row;
  private @Nullable GuildEvent event;
  private @Nullable Origin origin;

  StoredEvent(
      long position,
      long guildId,
      String stream,
      String name,
      int revision,
      String payload,
      Supplier<Row> whole,
      EventDecoder decoder) {
    this.position = position;
    this.guildId = guildId;
    this.stream = stream;
    this.name = name;
    this.revision = revision;
    this.payload = payload;
    this.whole = whole;
    this.decoder = decoder;
  }

  StoredEvent(Row row, EventDecoder decoder) {
    this(
        row.position(),
        row.guildId(),
        row.stream(),
        row.name(),
        row.revision(),
        row.payload(),
        () -> row,
        decoder);
  }

  Row row() {
    var known = row;
    if (known == null) {
      known = whole.get();
      row = known;
    }
    return known;
  }

  @Override
  public long position() {
    return position;
  }

  /** The guild in which it happened. */
  public long guildId() {
    return guildId;
  }

  /** The name under which it is stored. */
  public String name() {
    return name;
  }

  int revision() {
    return revision;
  }

  String payload() {
    return payload;
  }

  @Override
  public String eventId() {
    return row().eventId();
  }

  @Override
  public String stream() {
    return stream;
  }

  @Override
  public long sequence() {
    return row().sequence();
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
      known = decoder.event(this);
      event = known;
    }
    return known;
  }

  /** Parses it now, if it can be; whoever needs it is told why it cannot. */
  public void prepare() {
    try {
      event();
    } catch (RuntimeException e) {
      event = null;
    }
  }

  @Override
  public Origin origin() {
    var known = origin;
    if (known == null) {
      known = decoder.origin(row());
      origin = known;
    }
    return known;
  }

  @Override
  public Instant occurredAt() {
    return row().occurredAt();
  }
}
