package dev.docket.starboard;

/** Names a message that was starred. */
public record StarRef(long guildId, long channelId, long messageId) {

  /** Reads what {@link #toString} wrote, whatever follows it. */
  public static StarRef parse(String text) {
    var parts = text.split("/", -1);
    return new StarRef(
        Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  @Override
  public String toString() {
    return guildId + "/" + channelId + "/" + messageId;
  }
}
