package dev.docket.starboard;

/** The post that shows a starred message. */
public record BoardPost(long channelId, long messageId) {}
