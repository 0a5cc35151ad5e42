package dev.docket.reminders;

/** The channel of a guild in which a reminder was set; one set in a direct message has none. */
public record Place(long guildId, long channelId) {}
