package dev.docket.sandbox;

/** An account: a person, or a bot. */
public record SandboxUser(long id, String name, boolean bot) {}
