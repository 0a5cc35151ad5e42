package dev.docket.discord;

/** A file that is handed out with a reply. */
public record Document(String name, byte[] content) {}
