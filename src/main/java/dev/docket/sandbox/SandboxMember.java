package dev.docket.sandbox;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A user's place in one guild, as it was at the moment of asking. */
public record SandboxMember(
    SandboxUser user,
    @Nullable String nick,
    Set<Long> roles,
    Instant joinedAt,
    @Nullable Instant timedOutUntil) {

  long id() {
    return user.id();
  }

  SandboxMember withoutRole(long roleId) {
    var left = new TreeSet<>(roles);
    left.remove(roleId);
    return withRoles(left);
  }

  SandboxMember withNick(@Nullable String value) {
    return new SandboxMember(user, value, roles, joinedAt, timedOutUntil);
  }

  SandboxMember withRoles(Set<Long> value) {
    return new SandboxMember(user, nick, Set.copyOf(value), joinedAt, timedOutUntil);
  }

  SandboxMember withTimeout(@Nullable Instant until) {
    return new SandboxMember(user, nick, roles, joinedAt, until);
  }
}
