package dev.docket.discord;

/** Hears that {@link OwnGuilds} may have changed. */
public interface OwnGuildsListener {

  /** Docket is connected, or came into a guild, or is out of one; must not block. */
  void changed();
}
