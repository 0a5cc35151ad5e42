package dev.docket.cases;

/** Names one case, and the member whose record holds it. */
public record CaseRef(long guildId, long userId, long caseNumber) {

  /** The case that an event concerns. */
  public static CaseRef of(CaseEvent event) {
    return new CaseRef(event.guildId(), event.userId(), event.caseNumber());
  }

  /** The case that a view shows. */
  public static CaseRef of(CaseView view) {
    return new CaseRef(view.guildId(), view.userId(), view.caseNumber());
  }

  /** Reads what {@link #toString} wrote. */
  public static CaseRef parse(String text) {
    var parts = text.split("/");
    return new CaseRef(
        Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
  }

  @Override
  public String toString() {
    return guildId + "/" + userId + "/" + caseNumber;
  }
}
