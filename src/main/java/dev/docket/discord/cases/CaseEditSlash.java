package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand.AddEvidence;
import dev.docket.cases.CaseCommand.AddNote;
import dev.docket.cases.CaseCommand.LabelCase;
import dev.docket.cases.CaseCommand.ReinstateCase;
import dev.docket.cases.CaseCommand.UndoCase;
import dev.docket.cases.CaseCommand.UnlabelCase;
import dev.docket.cases.CaseCommand.VoidCase;
import dev.docket.cases.CaseRight;
import dev.docket.cases.Exhibit;
import dev.docket.discord.Asked;
import dev.docket.discord.Guilds;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** The commands that change what a case says: one shape, many edits. */
record CaseEditSlash(SlashSpec spec, Function<Asked, Reply> edit) implements SlashCommand {

  private static final String REASON = "reason";

  private static CaseEditSlash of(
      CaseRight way, String description, Function<Asked, Reply> edit, Option... own) {
    var options = Stream.concat(Stream.of(CaseNumbers.option()), Stream.of(own)).toList();
    var spec = new SlashSpec(way.right().command(), description, way.right(), true, options);
    return new CaseEditSlash(spec, edit);
  }

  static List<SlashCommand> all(CaseEditing editing, Guilds guilds) {
    var reason = Option.text(REASON, "Why, at most 1,000 characters", true);
    var label =
        Option.text("label", "At most 32 characters", true).suggesting(LabelSuggestions.SOURCE);
    return List.of(
        of(
            CaseRight.VOID,
            "Declare that a case was wrong, so that it counts no more",
            asked -> editing.edit(asked, it -> new VoidCase(it, text(asked, REASON))),
            reason),
        of(
            CaseRight.REINSTATE,
            "Take the voiding of a case back",
            asked -> editing.edit(asked, it -> new ReinstateCase(it, text(asked, REASON))),
            reason),
        of(
            CaseRight.UNDO,
            "Lift what a case did, and void it",
            asked -> undo(asked, editing, guilds),
            reason),
        of(
            CaseRight.EVIDENCE,
            "Add evidence to a case: a link, and what is to be seen there",
            asked -> editing.edit(asked, it -> new AddEvidence(it, exhibit(asked))),
            Option.text("link", "A message or a file, beginning with https://", true),
            Option.text("text", "What it says, at most 4,000 characters", false)),
        of(
            CaseRight.NOTE,
            "Add a note to a case",
            asked -> editing.edit(asked, it -> new AddNote(it, text(asked, "note"))),
            Option.text("note", "At most 1,000 characters", true)),
        of(
            CaseRight.LABEL,
            "Put a label on a case",
            asked -> editing.edit(asked, it -> new LabelCase(it, text(asked, "label"))),
            label),
        of(
            CaseRight.UNLABEL,
            "Take a label off a case",
            asked -> editing.edit(asked, it -> new UnlabelCase(it, text(asked, "label"))),
            label));
  }

  private static Reply undo(Asked asked, CaseEditing editing, Guilds guilds) {
    return editing.edit(
        asked,
        it -> Authorities.over(asked, guilds.presence(asked.guildId(), it.userId())),
        it -> new UndoCase(it, text(asked, REASON)));
  }

  private static Exhibit exhibit(Asked asked) {
    return new Exhibit(text(asked, "link"), asked.text("text"), null);
  }

  private static String text(Asked asked, String option) {
    return Objects.requireNonNullElse(asked.text(option), "");
  }

  @Override
  public Reply handle(Asked asked) {
    return edit.apply(asked);
  }
}
