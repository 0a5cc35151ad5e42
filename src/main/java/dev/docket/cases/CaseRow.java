package dev.docket.cases;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One row of {@code case_file} while a batch is folded into it; field names are column names. */
final class CaseRow {

  long guildId;
  long caseNumber;
  CaseKind kind = CaseKind.WARN;
  CaseState state = CaseState.RULED;
  long userId;
  long moderatorId;
  @Nullable String reason;
  boolean silent;
  Instant ruledAt = Instant.EPOCH;
  @Nullable Instant endsAt;
  int deleteMessageSeconds;
  @Nullable Long relatedCase;
  Notice notice = Notice.UNKNOWN;
  int attempts;
  @Nullable String failure;
  @Nullable Instant settledAt;
  @Nullable Long logChannelId;
  @Nullable Long logMessageId;
  Validity validity = Validity.VALID;

  /** In one order, however often the row was loaded in between. */
  SortedSet<String> labels = new TreeSet<>();

  @Nullable Long jailRoleId;
  List<Long> roleIds = List.of();
  List<Long> missingRoleIds = List.of();

  static CaseRow opened(CaseKind kind, Ruled ruled) {
    var row = new CaseRow();
    row.guildId = ruled.guildId();
    row.caseNumber = ruled.caseNumber();
    row.kind = kind;
    row.userId = ruled.userId();
    row.moderatorId = ruled.moderatorId();
    row.reason = ruled.reason() == null ? null : ruled.reason().stored();
    row.silent = ruled.silent();
    row.ruledAt = ruled.at();
    return row;
  }

  /** A case that ended keeps saying how, whatever Discord still answers. */
  void moveTo(CaseState next) {
    if (!isOver()) {
      state = next;
    }
  }

  private boolean isOver() {
    return switch (state) {
      case RULED, RETRYING, APPLIED, FAILED -> false;
      case EXPIRED, LIFTED, SUPERSEDED, IMPORTED -> true;
    };
  }
}
