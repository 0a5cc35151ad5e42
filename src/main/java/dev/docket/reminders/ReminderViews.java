package dev.docket.reminders;

import java.util.List;

/** Several reminders. */
public record ReminderViews(List<ReminderView> views) {}
