package dev.docket.kernel;

import java.util.Set;

/**
 * Who acts, as Discord states it at the moment of the act.
 *
 * @param permissions the permission bits in the guild
 * @param topRole position of the highest role; 0 for {@code @everyone} alone
 * @param roles ids of the roles held
 */
public record Actor(long userId, boolean isOwner, long permissions, int topRole, Set<Long> roles) {

  private static final long ADMINISTRATOR = 1L << 3;

  /** Whether the guild is theirs: its owner and its administrators are never locked out. */
  public boolean isInCharge() {
    return isOwner || holds(ADMINISTRATOR);
  }

  /** Whether Discord grants them one of these permission bits. */
  public boolean holds(long permission) {
    return (permissions & permission) != 0;
  }
}
