package dev.docket.sealing;

/**
 * Where the keys of guilds are kept: among those of people, each under its guild's id below zero.
 * Discord's ids are above zero, so that nobody is taken for a guild.
 */
public final class GuildKeys {

  private GuildKeys() {}

  /** Whose keys a guild's are, as {@link SubjectKeys} and {@link Erasures} call it. */
  public static long ownerOf(long guildId) {
    return -guildId;
  }

  /** Whether a text as it is stored is sealed under the key of its guild as well. */
  public static boolean cover(String stored) {
    return Token.isToken(stored) && Token.parse(stored).key().guildId() != 0;
  }

  static String nameOf(long owner) {
    return owner < 0 ? "guild " + -owner : "user " + owner;
  }
}
