package dev.docket.cases;

/** Names one mass action. */
public record BatchRef(long guildId, long batchId) {

  /** The mass action that an event concerns. */
  public static BatchRef of(BatchEvent event) {
    return new BatchRef(event.guildId(), event.batchId());
  }

  /** Reads what {@link #toString} wrote. */
  public static BatchRef parse(String text) {
    var parts = text.split("/");
    return new BatchRef(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  @Override
  public String toString() {
    return guildId + "/" + batchId;
  }
}
