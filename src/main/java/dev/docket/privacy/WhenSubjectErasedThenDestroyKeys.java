package dev.docket.privacy;

import dev.docket.duties.Duties;
import dev.docket.duties.DutyHandler;
import dev.docket.kernel.Recorded;
import dev.docket.privacy.PrivacyEvent.SubjectErased;
import dev.docket.readmodels.Reaction;
import dev.docket.sealing.Erasures;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Destroys the keys once the erasure is on record, should whoever asked for it not come to it. */
final class WhenSubjectErasedThenDestroyKeys implements Reaction, DutyHandler {

  static final String KIND = "destroy-keys";

  /** Long enough for those who waited behind the try, which lasts a second at most. */
  private static final Duration IN_USE = Duration.ofSeconds(15);

  private final Duties duties;
  private final Erasures erasures;
  private final InstantSource clock;

  WhenSubjectErasedThenDestroyKeys(Duties duties, Erasures erasures, InstantSource clock) {
    this.duties = duties;
    this.erasures = erasures;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "when-subject-erased-then-destroy-keys";
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Class<SubjectErased> family() {
    return SubjectErased.class;
  }

  /** As a duty: the keys' table is locked, which must not last as long as a batch of events. */
  @Override
  public void on(Recorded recorded) {
    if (recorded.event() instanceof SubjectErased erased) {
      duties.note(kind(), erased.subjectId() + "/" + erased.generation(), recorded.occurredAt());
    }
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var parts = id.split("/");
    erasures.destroyKeys(Long.parseLong(parts[0]), Integer.parseInt(parts[1]));
    return erasures.scrub() ? Optional.empty() : Optional.of(clock.instant().plus(IN_USE));
  }
}
