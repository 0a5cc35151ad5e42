package dev.docket.cases;

import dev.docket.kernel.PersonalText;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a member's record remembers of one case, as far as decisions need it. */
record CaseFile(
    CaseKind kind,
    @Nullable PersonalText reason,
    @Nullable Instant settledAt,
    boolean posted,
    boolean voided,
    Set<String> labels,
    int evidence,
    @Nullable JailTerms jail) {

  static CaseFile opened(CaseKind kind, @Nullable PersonalText reason, @Nullable JailTerms jail) {
    return new CaseFile(kind, reason, null, false, false, Set.of(), 0, jail);
  }

  boolean settled() {
    return settledAt != null;
  }

  CaseFile amended(PersonalText next) {
    return new CaseFile(kind, next, settledAt, posted, voided, labels, evidence, jail);
  }

  CaseFile settled(Instant at) {
    return new CaseFile(kind, reason, at, posted, voided, labels, evidence, jail);
  }

  CaseFile logged() {
    return new CaseFile(kind, reason, settledAt, true, voided, labels, evidence, jail);
  }

  CaseFile voided(boolean now) {
    return new CaseFile(kind, reason, settledAt, posted, now, labels, evidence, jail);
  }

  CaseFile labelled(String label) {
    var next = new TreeSet<>(labels);
    next.add(label);
    return new CaseFile(kind, reason, settledAt, posted, voided, next, evidence, jail);
  }

  CaseFile unlabelled(String label) {
    var next = new TreeSet<>(labels);
    next.remove(label);
    return new CaseFile(kind, reason, settledAt, posted, voided, next, evidence, jail);
  }

  CaseFile withMoreEvidence() {
    return new CaseFile(kind, reason, settledAt, posted, voided, labels, evidence + 1, jail);
  }
}
