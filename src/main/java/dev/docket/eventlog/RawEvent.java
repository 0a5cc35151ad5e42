package dev.docket.eventlog;

import java.time.Instant;

/**
 * An event as it was stored, under the name and revision of its time; this version of Docket need
 * not know it.
 *
 * @param payload JSON
 * @param metadata JSON
 */
public record RawEvent(
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
