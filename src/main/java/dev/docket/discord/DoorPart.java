package dev.docket.discord;

import java.util.List;

/** What one feature brings to the Discord door. */
public record DoorPart(
    List<SlashCommand> commands, List<PagedReply> pages, List<MessageListener> listeners) {}
