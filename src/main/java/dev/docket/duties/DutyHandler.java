package dev.docket.duties;

import java.time.Instant;
import java.util.Optional;

/** Performs one kind of duty; may be called again for a duty that a crash interrupted. */
public interface DutyHandler {

  /** The kind of duty, in kebab case. */
  String kind();

  /**
   * What a duty shares with others that wait for the same slow or silent party; empty if it waits
   * for nobody. Few duties of one lane are performed at once.
   */
  default Optional<String> lane(String id) {
    return Optional.empty();
  }

  /**
   * Performs a duty.
   *
   * @param again whether an earlier call may have been cut short after its effect
   * @return empty if it is done, else when to try again
   */
  Optional<Instant> perform(String id, boolean again);
}
