package dev.docket.discord.cases;

import dev.docket.discord.AuditEntry;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where Discord and the log are not of one mind about a user.
 *
 * @param caseNumber the case that the log believes to be in force
 * @param inDocket the end of the timeout in the log
 * @param atDiscord the end of the timeout at Discord
 * @param entry what Discord's audit log says last about it, if it says anything
 */
public record Difference(
    Kind kind,
    long guildId,
    long userId,
    @Nullable Long caseNumber,
    @Nullable Instant inDocket,
    @Nullable Instant atDiscord,
    @Nullable AuditEntry entry) {

  /** The sorts of difference. */
  public enum Kind {
    BANNED_AT_DISCORD_ONLY,
    BANNED_IN_DOCKET_ONLY,
    TIMED_OUT_AT_DISCORD_ONLY,
    TIMED_OUT_IN_DOCKET_ONLY,
    ENDS_AT_ANOTHER_TIME
  }

  /** Whether something is in the log that Discord lacks, and could be given. */
  public boolean canBeEnforced() {
    return switch (kind) {
      case BANNED_IN_DOCKET_ONLY, TIMED_OUT_IN_DOCKET_ONLY, ENDS_AT_ANOTHER_TIME -> true;
      case BANNED_AT_DISCORD_ONLY, TIMED_OUT_AT_DISCORD_ONLY -> false;
    };
  }
}
