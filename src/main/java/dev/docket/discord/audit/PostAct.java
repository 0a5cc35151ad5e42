package dev.docket.discord.audit;

import dev.docket.audit.ActRef;
import dev.docket.audit.AuditKind;
import dev.docket.audit.AuditQuery.FindAct;
import dev.docket.audit.AuditState;
import dev.docket.duties.DutyHandler;
import dev.docket.guilds.LogType;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Posts a settled act in the guild's audit log, and a report in its report log. */
record PostAct(Queries queries, GuildLog log, InstantSource clock) implements DutyHandler {

  static final String KIND = "post-act";

  private static final Duration BOARD_BEHIND = Duration.ofSeconds(1);

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public Optional<String> lane(String id) {
    return Optional.of(String.valueOf(ActRef.parse(id).guildId()));
  }

  @Override
  public Optional<Instant> perform(String id, boolean again) {
    var ref = ActRef.parse(id);
    try {
      var entry = queries.askLatest(new FindAct(ref.guildId(), ref.actId()));
      if (entry.state() == AuditState.OPEN) {
        return soon();
      }
      var type = entry.kind() == AuditKind.REPORT ? LogType.REPORT : LogType.AUDIT;
      var nonce = "act-" + Long.toString(ref.actId(), 36);
      return log.post(ref.guildId(), type, nonce, entry.at(), words -> ActWords.post(entry, words));
    } catch (Refused boardIsBehind) {
      return soon();
    }
  }

  private Optional<Instant> soon() {
    return Optional.of(clock.instant().plus(BOARD_BEHIND));
  }
}
