package dev.docket.discord;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The names of members. Every call returns once Discord has answered, and throws {@link
 * DiscordFailure}.
 */
public interface Nicknames {

  /** A member's name at this moment; empty if the user is no member. */
  Optional<Named> of(long guildId, long userId);

  /**
   * A member's name.
   *
   * @param nickname null for none
   * @param shown what others see
   */
  record Named(@Nullable String nickname, String shown) {}

  /** Gives a member another nickname; null takes it away. */
  void rename(long guildId, long userId, @Nullable String nickname, String auditReason);
}
