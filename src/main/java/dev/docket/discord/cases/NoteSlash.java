package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand.AmendReason;
import dev.docket.cases.CaseCommand.VoidCase;
import dev.docket.cases.CaseFilter;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseRefusal;
import dev.docket.cases.CaseView;
import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Refused;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The commands for notes, which are cases of a kind of their own: one truth, shorter ways. */
record NoteSlash(SlashSpec spec, Function<Asked, Reply> answer) implements SlashCommand {

  private static final String REASON = "reason";
  private static final String TEXT = "text";
  private static final String DELETED = "deleted";

  private static NoteSlash of(
      String name, String description, Function<Asked, Reply> answer, Option... options) {
    var right = CaseKind.NOTE.right();
    return new NoteSlash(
        new SlashSpec("note " + name, description, right, true, List.of(options)), answer);
  }

  /** Those but {@code /note add}, which opens a case like any other. */
  static List<SlashCommand> all(CaseEditing editing, CaseListSlash list) {
    return List.of(
        of(
            "edit",
            "Change the text of a note; what it said stays in its history",
            asked -> {
              find(editing, asked);
              return editing.edit(asked, it -> new AmendReason(it, text(asked, TEXT)));
            },
            CaseNumbers.option(),
            Option.text(TEXT, "The new text, at most 1,000 characters", true)),
        of(
            "delete",
            "Declare a note void; that it was there stays in its history",
            asked -> {
              find(editing, asked);
              return editing.edit(asked, it -> new VoidCase(it, text(asked, REASON)));
            },
            CaseNumbers.option(),
            Option.text(REASON, "Why, at most 1,000 characters", true)),
        of(
            "list",
            "List notes, newest first",
            asked -> list.list(asked, notes(asked)),
            Option.user("Only notes about this user", false),
            Option.flag(DELETED, "Only those that were deleted")),
        of(
            "show",
            "Show a note",
            asked -> CaseCard.of(find(editing, asked).at(asked.at()), asked.words()),
            CaseNumbers.option()));
  }

  /** Another case is no note, whatever its number. */
  private static CaseView find(CaseEditing editing, Asked asked) {
    var found = editing.find(asked);
    if (found.kind() != CaseKind.NOTE) {
      throw Refused.because(CaseRefusal.UNKNOWN_NOTE, found.caseNumber());
    }
    return found;
  }

  private static CaseFilter notes(Asked asked) {
    var user = asked.target() == null ? null : asked.target().id();
    var deleted = asked.flag(DELETED);
    return new CaseFilter(user, null, CaseKind.NOTE, null, deleted, null, null, null, null);
  }

  private static String text(Asked asked, String option) {
    return Objects.requireNonNullElse(asked.text(option), "");
  }

  @Override
  public Reply handle(Asked asked) {
    return answer.apply(asked);
  }
}
