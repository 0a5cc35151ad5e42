package dev.docket.sandbox;

/** A file that a user hands over with a command, or the bot with a message. */
public record SandboxFile(String name, String contentType, byte[] content) {

  /** Of which only the size matters. */
  public SandboxFile(String name, String contentType, int size) {
    this(name, contentType, new byte[size]);
  }

  int size() {
    return content.length;
  }
}
