package dev.docket.reminders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One reminder, as it stands.
 *
 * @param next when it is due next
 * @param firings how often it came
 * @param firedDue when the latest firing was due
 * @param firedAt when it came
 * @param how where it was delivered
 * @param cause why it could not be
 */
public record ReminderView(
    long userId,
    int number,
    ReminderState state,
    String text,
    @Nullable Instant next,
    @Nullable Repeat repeat,
    @Nullable Place place,
    String language,
    Instant setAt,
    int firings,
    @Nullable Instant firedDue,
    @Nullable Instant firedAt,
    @Nullable Delivery how,
    @Nullable String cause) {}
