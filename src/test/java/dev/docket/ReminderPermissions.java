package dev.docket;

import static dev.docket.PermissionMatrix.EVERYONE;
import static dev.docket.PermissionMatrix.joined;
import static dev.docket.PermissionMatrix.row;
import static dev.docket.support.Given.NOON;

import dev.docket.PermissionMatrix.Sent;
import dev.docket.PermissionMatrix.Takes;
import dev.docket.reminders.ReminderCommand.CancelReminder;
import dev.docket.reminders.ReminderCommand.EditReminder;
import dev.docket.reminders.ReminderCommand.SetReminder;
import dev.docket.reminders.ReminderCommand.SnoozeReminder;
import java.util.Map;

/** The rows of the permission matrix that are about reminders. */
final class ReminderPermissions {

  private ReminderPermissions() {}

  /** Every slash command, given those of the other rooms. */
  static Map<String, Takes> door(Map<String, Takes> others) {
    return joined(
        others,
        Map.ofEntries(
            Map.entry("remind set", EVERYONE),
            Map.entry("remind edit", EVERYONE),
            Map.entry("remind cancel", EVERYONE),
            Map.entry("remind list", EVERYONE)));
  }

  /** Every command behind the doors, given those of the other rooms. */
  static Map<Class<?>, Sent> behind(Map<Class<?>, Sent> others) {
    var later = NOON.plusSeconds(60);
    return joined(
        others,
        Map.ofEntries(
            row(
                SetReminder.class,
                EVERYONE,
                it -> new SetReminder(it.actor().userId(), "tea", later, null, null, "en", NOON)),
            row(
                EditReminder.class,
                EVERYONE,
                it -> new EditReminder(it.actor().userId(), 1, "coffee", null, NOON)),
            row(
                CancelReminder.class,
                EVERYONE,
                it -> new CancelReminder(it.actor().userId(), 1, NOON)),
            row(
                SnoozeReminder.class,
                EVERYONE,
                it -> new SnoozeReminder(it.actor().userId(), 1, 1, later, NOON))));
  }
}
