package dev.docket.reminders;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a command came to.
 *
 * @param number the reminder that it concerns
 * @param next when it is due next, if it still is
 */
public record ReminderAnswer(int number, @Nullable Instant next) {}
