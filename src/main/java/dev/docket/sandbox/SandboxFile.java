package dev.docket.sandbox;

/**
 * A file that a user hands over with a command.
 *
 * @param size in bytes
 */
public record SandboxFile(String name, String contentType, int size) {}
