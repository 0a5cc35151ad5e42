package dev.docket.audit;

/**
 * Names an act.
 *
 * @param actId the interaction that asked for it; unique for ever
 */
public record ActRef(long guildId, long actId) {

  /** Reads what {@link #toString} wrote. */
  public static ActRef parse(String text) {
    var parts = text.split("/", -1);
    return new ActRef(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
  }

  @Override
  public String toString() {
    return guildId + "/" + actId;
  }
}
