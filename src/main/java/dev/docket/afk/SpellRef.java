package dev.docket.afk;

/**
 * Names one time of being AFK.
 *
 * @param spell counted for each member, from 1
 */
public record SpellRef(long guildId, long userId, int spell) {

  /** Reads what {@link #toString} wrote. */
  public static SpellRef parse(String text) {
    var parts = text.split("/", -1);
    return new SpellRef(
        Long.parseLong(parts[0]), Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
  }

  @Override
  public String toString() {
    return guildId + "/" + userId + "/" + spell;
  }
}
