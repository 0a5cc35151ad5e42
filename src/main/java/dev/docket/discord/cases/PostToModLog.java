package dev.docket.discord.cases;

import dev.docket.cases.CaseRef;
import dev.docket.cases.CaseView;
import dev.docket.duties.DutyHandler;
import java.time.Instant;
import java.util.Optional;

/** Posts a settled case in the guild's mod log, once. */
final class PostToModLog implements DutyHandler {

  static final String KIND = "post-to-mod-log";

  private final ModLog log;
  private final LogDuty duty;

  PostToModLog(ModLog log, LogDuty duty) {
    this.log = log;
    this.duty = duty;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(LogDuty.lane(CaseRef.parse(id)));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var ref = CaseRef.parse(id);
    return duty.attempt(KIND + "/" + id, ref, () -> post(ref, log.find(ref)));
  }

  private Optional<Instant> post(CaseRef ref, CaseView view) {
    return switch (view.state()) {
      case RULED, RETRYING -> Optional.of(duty.soon());
      case IMPORTED -> Optional.empty();
      case APPLIED, FAILED, EXPIRED, LIFTED, SUPERSEDED -> {
        if (view.logMessageId() == null) {
          log.post(ref, view);
        } else {
          log.update(ref, view);
        }
        yield Optional.empty();
      }
    };
  }
}
