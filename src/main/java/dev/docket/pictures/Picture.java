package dev.docket.pictures;

/**
 * A finished picture.
 *
 * @param png its bytes
 * @param description what it shows, for those who do not see it
 */
public record Picture(byte[] png, String description) {}
