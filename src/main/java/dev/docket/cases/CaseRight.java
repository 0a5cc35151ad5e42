package dev.docket.cases;

import dev.docket.cases.CaseCommand.AddEvidence;
import dev.docket.cases.CaseCommand.AddNote;
import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.Editing;
import dev.docket.cases.CaseCommand.LabelCase;
import dev.docket.cases.CaseCommand.ReinstateCase;
import dev.docket.cases.CaseCommand.UndoCase;
import dev.docket.cases.CaseCommand.UnlabelCase;
import dev.docket.cases.CaseCommand.VoidCase;
import dev.docket.kernel.Right;
import java.util.Locale;

/** The ways of reading and editing cases, each of which can be given a level of its own. */
public enum CaseRight {
  VIEW,
  HISTORY,
  LIST,
  DOSSIER,
  STATS,
  EXHIBITS,
  REASON,
  VOID,
  REINSTATE,
  UNDO,
  EVIDENCE,
  NOTE,
  LABEL,
  UNLABEL;

  private static final int LEVEL = 2;
  private static final long MODERATE_MEMBERS = 1L << 40;

  /** What somebody must be allowed for it. */
  public Right right() {
    return new Right(command(), LEVEL, MODERATE_MEMBERS);
  }

  private String command() {
    return "case " + name().toLowerCase(Locale.ROOT);
  }

  /** Where no level is given, whoever may rule as the case does may edit it. */
  static Right of(Editing command) {
    return new Right(way(command).command(), LEVEL, 0);
  }

  private static CaseRight way(Editing command) {
    return switch (command) {
      case AmendReason _ -> REASON;
      case VoidCase _ -> VOID;
      case ReinstateCase _ -> REINSTATE;
      case UndoCase _ -> UNDO;
      case AddEvidence _ -> EVIDENCE;
      case AddNote _ -> NOTE;
      case LabelCase _ -> LABEL;
      case UnlabelCase _ -> UNLABEL;
    };
  }
}
