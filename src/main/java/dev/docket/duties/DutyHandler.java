package dev.docket.duties;

import java.time.Instant;
import java.util.Optional;

/** Performs one kind of duty; may be called again for a duty that a crash interrupted. */
public interface DutyHandler {

  /** The kind of duty, in kebab case. */
  String kind();

  /**
   * Performs a duty.
   *
   * @param again whether an earlier call may have been cut short after its effect
   * @return empty if it is done, else when to try again
   */
  Optional<Instant> perform(String id, boolean again);
}
