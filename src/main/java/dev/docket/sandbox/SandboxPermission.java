package dev.docket.sandbox;

/** The Discord permissions that matter to a moderation bot, each with its bit. */
public enum SandboxPermission {
  KICK_MEMBERS(1),
  BAN_MEMBERS(2),
  ADMINISTRATOR(3),
  MANAGE_CHANNELS(4),
  MANAGE_GUILD(5),
  ADD_REACTIONS(6),
  VIEW_AUDIT_LOG(7),
  VIEW_CHANNEL(10),
  SEND_MESSAGES(11),
  MANAGE_MESSAGES(13),
  EMBED_LINKS(14),
  ATTACH_FILES(15),
  READ_MESSAGE_HISTORY(16),
  CONNECT(20),
  MOVE_MEMBERS(24),
  CHANGE_NICKNAME(26),
  MANAGE_NICKNAMES(27),
  MANAGE_ROLES(28),
  USE_APPLICATION_COMMANDS(31),
  MODERATE_MEMBERS(40);

  static final long ALL = (1L << 50) - 1;

  private final long bit;

  SandboxPermission(int position) {
    bit = 1L << position;
  }

  boolean in(long permissions) {
    return (permissions & bit) != 0;
  }

  static long of(SandboxPermission... permissions) {
    var bits = 0L;
    for (var permission : permissions) {
      bits |= permission.bit;
    }
    return bits;
  }

  static long everyone() {
    return of(
        ADD_REACTIONS,
        VIEW_CHANNEL,
        SEND_MESSAGES,
        EMBED_LINKS,
        ATTACH_FILES,
        READ_MESSAGE_HISTORY,
        CONNECT,
        CHANGE_NICKNAME,
        USE_APPLICATION_COMMANDS);
  }

  static long moderationBot() {
    return everyone()
        | of(
            KICK_MEMBERS,
            BAN_MEMBERS,
            MANAGE_CHANNELS,
            MANAGE_GUILD,
            VIEW_AUDIT_LOG,
            MANAGE_MESSAGES,
            MANAGE_NICKNAMES,
            MANAGE_ROLES,
            MOVE_MEMBERS,
            MODERATE_MEMBERS);
  }

  /** What is left to a member in timeout. */
  static long timedOut() {
    return of(VIEW_CHANNEL, READ_MESSAGE_HISTORY);
  }
}
