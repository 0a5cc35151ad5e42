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

/** What somebody must be allowed to read and to edit cases: a level for each way of doing so. */
public final class CaseRights {

  private static final int LEVEL = 2;
  private static final long MODERATE_MEMBERS = 1L << 40;

  private CaseRights() {}

  /** Of a command such as {@code case view}. */
  public static Right of(String command) {
    return new Right("case " + command, LEVEL, MODERATE_MEMBERS);
  }

  /** Where no level is given, whoever may rule as the case does may edit it. */
  static Right of(Editing command) {
    var name =
        switch (command) {
          case AmendReason _ -> "reason";
          case VoidCase _ -> "void";
          case ReinstateCase _ -> "reinstate";
          case UndoCase _ -> "undo";
          case AddEvidence _ -> "evidence";
          case AddNote _ -> "note";
          case LabelCase _ -> "label";
          case UnlabelCase _ -> "unlabel";
        };
    return new Right(of(name).command(), LEVEL, 0);
  }
}
