package dev.docket.discord.cases;

import dev.docket.cases.CaseRef;
import dev.docket.duties.DutyHandler;
import java.time.Instant;
import java.util.Optional;

/**
 * Shows in the mod log what a case has become. Each change is a duty of its own, so that none is
 * lost while another is performed; the first to be performed shows them all.
 */
final class EditModLog implements DutyHandler {

  static final String KIND = "edit-mod-log";

  private final ModLog log;
  private final LogDuty duty;

  EditModLog(ModLog log, LogDuty duty) {
    this.log = log;
    this.duty = duty;
  }

  static String id(CaseRef ref, long position) {
    return ref + "/" + position;
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
    return duty.attempt(
        KIND + "/" + id,
        ref,
        () -> {
          log.update(ref, log.find(ref));
          return Optional.empty();
        });
  }
}
