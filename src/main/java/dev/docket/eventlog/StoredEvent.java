package dev.docket.eventlog;

import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Recorded;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log, parsed when it is first asked what it says, with its personal texts as they
 * are stored; of one that was read in a hurry, what few ask for is fetched when somebody does.
 */
public final class StoredEvent implements Recorded {

  private final long position;
  private final long guildId;
  private final String stream;
  private final String eventId;
  private final String name;
  private final int revision;
  private final String payload;
  private final Supplier<RawEvent> whole;
  private final EventDecoder decoder;
  // Whoever races to fill these fills them with equals.
  private @Nullable RawEvent raw;
  private @Nullable GuildEvent event;
  private @Nullable Origin origin;

  StoredEvent(
      long position,
      long guildId,
      String stream,
      String eventId,
      String name,
      int revision,
      String payload,
      Supplier<RawEvent> whole,
      EventDecoder decoder) {
    this.position = position;
    this.guildId = guildId;
    this.stream = stream;
    this.eventId = eventId;
    this.name = name;
    this.revision = revision;
    this.payload = payload;
    this.whole = whole;
    this.decoder = decoder;
  }

  StoredEvent(RawEvent raw, EventDecoder decoder) {
    this(
        raw.position(),
        raw.guildId(),
        raw.stream(),
        raw.eventId(),
        raw.name(),
        raw.revision(),
        raw.payload(),
        () -> raw,
        decoder);
  }

  /** All that the log holds of it. */
  RawEvent raw() {
    var known = raw;
    if (known == null) {
      known = whole.get();
      raw = known;
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
    return eventId;
  }

  @Override
  public String stream() {
    return stream;
  }

  @Override
  public long sequence() {
    return raw().sequence();
  }

  /**
   * What happened, with personal texts as they are stored.
   *
   * @throws RuntimeException if the stored payload cannot be read as its name and revision say
   */
  @Override
  public GuildEvent event() {
    var known = event;
    if (known == null) {
      known = decoder.event(this, TextForm.AS_STORED);
      event = known;
    }
    return known;
  }

  /** Parses it now, if it can be; whoever needs it is told why it cannot. */
  public void prepare() {
    try {
      event();
    } catch (RuntimeException e) {
      // It is thrown again when somebody asks.
    }
  }

  /** The same event with its personal texts open. */
  public Recorded opened() {
    return decoder.hasTexts(this) ? new Opened(this, decoder.event(this, TextForm.OPEN)) : this;
  }

  private record Opened(StoredEvent stored, GuildEvent event) implements Recorded {

    @Override
    public long position() {
      return stored.position();
    }

    @Override
    public String eventId() {
      return stored.eventId();
    }

    @Override
    public String stream() {
      return stored.stream();
    }

    @Override
    public long sequence() {
      return stored.sequence();
    }

    @Override
    public Origin origin() {
      return stored.origin();
    }

    @Override
    public Instant occurredAt() {
      return stored.occurredAt();
    }
  }

  @Override
  public Origin origin() {
    var known = origin;
    if (known == null) {
      known = decoder.origin(raw());
      origin = known;
    }
    return known;
  }

  @Override
  public Instant occurredAt() {
    return raw().occurredAt();
  }
}
