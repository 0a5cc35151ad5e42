package dev.docket.polls;

/** Which poll. */
public record PollRef(long guildId, long pollId) {

  /** Reads what {@link #toString} wrote. */
  public static PollRef parse(String text) {
    var parts = text.split("/", -1);
    return new PollRef(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  @Override
  public String toString() {
    return guildId + "/" + pollId;
  }
}
