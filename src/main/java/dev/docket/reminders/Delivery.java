package dev.docket.reminders;

/** Where a reminder was delivered. */
public enum Delivery {
  DIRECT_MESSAGE,
  /** In the channel where it was set, because its user takes no direct messages. */
  CHANNEL
}
