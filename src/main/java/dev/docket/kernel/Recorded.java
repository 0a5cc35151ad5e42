package dev.docket.kernel;

import java.time.Instant;

/**
 * An event as the log holds it.
 *
 * @param position its place in the log, gapless and in commit order, from 1
 * @param stream the stream that decided it
 * @param sequence its place in that stream, from 0
 * @param occurredAt when it was decided
 */
public record Recorded(
    long position,
    String eventId,
    String stream,
    long sequence,
    GuildEvent event,
    Origin origin,
    Instant occurredAt) {}
