package dev.docket.discord;

/** Hears where people go in voice; must not block. */
public interface VoiceWatcher {

  /**
   * Somebody joined, moved or left.
   *
   * @param joinedId 0 if they left voice
   * @param leftId 0 if they were in no channel before
   * @param sessionId Discord's name for their stay in voice
   */
  void moved(long guildId, long userId, long joinedId, long leftId, String sessionId);
}
