package dev.docket.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One case as it is recorded; {@link #at} says how it stands.
 *
 * @param moderatorId 0 for Docket itself
 * @param endsAt end of a temporary ban or a timeout
 * @param relatedCase the case that this one lifts, expires or replaces
 * @param attempts how often Discord failed so far
 * @param failure what Discord said last, if it failed
 * @param jailRoleId the role that a jail gives or a release takes
 * @param roleIds the roles that a jail took, or that a release gives back
 * @param missingRoleIds the roles among them that could not be given back
 */
public record CaseView(
    long guildId,
    long caseNumber,
    CaseKind kind,
    CaseState state,
    long userId,
    long moderatorId,
    @Nullable String reason,
    boolean silent,
    Instant ruledAt,
    @Nullable Instant endsAt,
    int deleteMessageSeconds,
    @Nullable Long relatedCase,
    Notice notice,
    int attempts,
    @Nullable String failure,
    @Nullable Long logChannelId,
    @Nullable Long logMessageId,
    Validity validity,
    List<String> labels,
    @Nullable Long jailRoleId,
    List<Long> roleIds,
    List<Long> missingRoleIds) {

  /** The case at a moment: Discord ends a timeout without telling anybody. */
  public CaseView at(Instant now) {
    return state == CaseState.APPLIED
            && kind == CaseKind.TIMEOUT
            && endsAt != null
            && !endsAt.isAfter(now)
        ? in(CaseState.EXPIRED)
        : this;
  }

  private CaseView in(CaseState other) {
    return new CaseView(
        guildId,
        caseNumber,
        kind,
        other,
        userId,
        moderatorId,
        reason,
        silent,
        ruledAt,
        endsAt,
        deleteMessageSeconds,
        relatedCase,
        notice,
        attempts,
        failure,
        logChannelId,
        logMessageId,
        validity,
        labels,
        jailRoleId,
        roleIds,
        missingRoleIds);
  }
}
