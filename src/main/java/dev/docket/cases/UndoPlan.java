package dev.docket.cases;

import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.Editing;
import dev.docket.cases.CaseCommand.ReinstateCase;
import dev.docket.cases.CaseCommand.UndoCase;
import dev.docket.cases.CaseCommand.VoidCase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How all that a moderator did since a moment can be undone, latest first.
 *
 * @param steps at most {@link #MOST_STEPS}
 * @param more whether there is more to undo than fits into one plan
 */
public record UndoPlan(List<Step> steps, boolean more) {

  /** More than a mass action rules on. */
  public static final int MOST_STEPS = 250;

  /**
   * One act, and what undoes it.
   *
   * @param position of the act in the log
   * @param before the reason to go back to, where one was amended
   */
  public record Step(
      long position,
      long caseNumber,
      long userId,
      CaseKind kind,
      Remedy remedy,
      @Nullable String before) {

    /** The command that undoes the act; none if nothing can. */
    public @Nullable Editing command(CaseEdit edit, String reason) {
      return switch (remedy) {
        case LIFT, RESTORE, VOID, VOID_ONLY -> new UndoCase(edit, reason);
        case REINSTATE -> new ReinstateCase(edit, reason);
        case VOID_AGAIN -> new VoidCase(edit, reason);
        case AMEND_BACK -> before == null ? null : new AmendReason(edit, before);
        case NONE -> null;
      };
    }
  }

  /** What undoes an act. */
  public enum Remedy {
    /** What is in force is lifted, and the case is voided. */
    LIFT,
    /** What was lifted is put in force again, and the case is voided. */
    RESTORE,
    /** The case is voided; there is nothing else to it, or nothing left. */
    VOID,
    /** The case is voided, though the member stays gone: that cannot be undone. */
    VOID_ONLY,
    /** The case that was voided is reinstated. */
    REINSTATE,
    /** The case that was reinstated is voided again. */
    VOID_AGAIN,
    /** The reason from before is put back. */
    AMEND_BACK,
    /** The reason that was replaced is not known any more: that cannot be undone. */
    NONE
  }
}
