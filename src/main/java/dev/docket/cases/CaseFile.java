package dev.docket.cases;

import dev.docket.kernel.PersonalText;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a member's record remembers of one case, as far as decisions need it. */
final class CaseFile {

  private CaseKind kind = CaseKind.WARN;
  private @Nullable PersonalText reason;
  private @Nullable Instant settledAt;
  private boolean posted;
  private boolean voided;
  private final Set<String> labels = new TreeSet<>();
  private int evidence;
  private @Nullable JailTerms jail;

  private CaseFile() {}

  static CaseFile opened(CaseKind kind, @Nullable PersonalText reason) {
    var file = new CaseFile();
    file.kind = kind;
    file.reason = reason;
    return file;
  }

  CaseKind kind() {
    return kind;
  }

  @Nullable PersonalText reason() {
    return reason;
  }

  void amend(PersonalText next) {
    reason = next;
  }

  @Nullable Instant settledAt() {
    return settledAt;
  }

  boolean isSettled() {
    return settledAt != null;
  }

  void settle(Instant at) {
    settledAt = at;
  }

  boolean isPosted() {
    return posted;
  }

  void post() {
    posted = true;
  }

  boolean isVoided() {
    return voided;
  }

  void setVoided(boolean now) {
    voided = now;
  }

  Set<String> labels() {
    return labels;
  }

  int evidence() {
    return evidence;
  }

  void addEvidence() {
    evidence++;
  }

  @Nullable JailTerms jail() {
    return jail;
  }

  void jail(JailTerms terms) {
    jail = terms;
  }
}
