package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand.AddEvidence;
import dev.docket.cases.CaseCommand.AddNote;
import dev.docket.cases.CaseCommand.Editing;
import dev.docket.cases.CaseCommand.LabelCase;
import dev.docket.cases.CaseCommand.ReinstateCase;
import dev.docket.cases.CaseCommand.UndoCase;
import dev.docket.cases.CaseCommand.UnlabelCase;
import dev.docket.cases.CaseCommand.VoidCase;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.Exhibit;
import dev.docket.discord.Asked;
import dev.docket.discord.Guilds;
import dev.docket.discord.Reply;
import dev.docket.discord.SlashCommand;
import dev.docket.discord.SlashSpec;
import dev.docket.discord.SlashSpec.Option;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The commands that change what a case says: one shape, many edits. */
final class CaseEditSlash implements SlashCommand {

  private static final long HIGHEST_NUMBER = 9_007_199_254_740_991L;
  private static final String REASON = "Why, at most 1,000 characters";

  private final SlashSpec spec;
  private final EditOf edit;
  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;

  /** What was typed, as a command about a case. */
  private interface EditOf {
    Editing command(CaseEdit edit, Asked asked);
  }

  private CaseEditSlash(
      String name,
      String description,
      List<Option> own,
      EditOf edit,
      Commands commands,
      Queries queries,
      Guilds guilds) {
    var options =
        new ArrayList<>(
            List.of(
                Option.number("number", "The case's number", true, 1, HIGHEST_NUMBER)
                    .suggesting(CaseNumbers.SOURCE)));
    options.addAll(own);
    this.spec =
        new SlashSpec(
            "case " + name, description, CaseKind.WARN.right(), true, List.copyOf(options));
    this.edit = edit;
    this.commands = commands;
    this.queries = queries;
    this.guilds = guilds;
  }

  static List<SlashCommand> all(Commands commands, Queries queries, Guilds guilds) {
    var reason = List.of(Option.text("reason", REASON, true));
    var label = List.of(Option.text("label", "At most 32 characters", true));
    return List.of(
        new CaseEditSlash(
            "void",
            "Declare that a case was wrong, so that it counts no more",
            reason,
            (edit, asked) -> new VoidCase(edit, text(asked, "reason")),
            commands,
            queries,
            guilds),
        new CaseEditSlash(
            "reinstate",
            "Take the voiding of a case back",
            reason,
            (edit, asked) -> new ReinstateCase(edit, text(asked, "reason")),
            commands,
            queries,
            guilds),
        new CaseEditSlash(
            "undo",
            "Lift what a case did, and void it",
            reason,
            (edit, asked) -> new UndoCase(edit, text(asked, "reason")),
            commands,
            queries,
            guilds),
        new CaseEditSlash(
            "evidence",
            "Add evidence to a case: a link, and what is to be seen there",
            List.of(
                Option.text("link", "A message or a file, beginning with https://", true),
                Option.text("text", "What it says, at most 4,000 characters", false)),
            (edit, asked) ->
                new AddEvidence(edit, new Exhibit(text(asked, "link"), asked.text("text"), null)),
            commands,
            queries,
            guilds),
        new CaseEditSlash(
            "note",
            "Add a note to a case",
            List.of(Option.text("note", "At most 1,000 characters", true)),
            (edit, asked) -> new AddNote(edit, text(asked, "note")),
            commands,
            queries,
            guilds),
        new CaseEditSlash(
            "label",
            "Put a label on a case",
            label,
            (edit, asked) -> new LabelCase(edit, text(asked, "label")),
            commands,
            queries,
            guilds),
        new CaseEditSlash(
            "unlabel",
            "Take a label off a case",
            label,
            (edit, asked) -> new UnlabelCase(edit, text(asked, "label")),
            commands,
            queries,
            guilds));
  }

  private static String text(Asked asked, String option) {
    return Objects.requireNonNullElse(asked.text(option), "");
  }

  @Override
  public SlashSpec spec() {
    return spec;
  }

  @Override
  public Reply handle(Asked asked) {
    var found = queries.ask(new FindCase(asked.guildId(), asked.number("number").orElse(0L)));
    var about =
        new CaseEdit(
            asked.guildId(),
            found.userId(),
            found.caseNumber(),
            Authorities.over(asked, guilds.presence(asked.guildId(), found.userId())),
            asked.at());
    var receipt =
        commands.send(
            edit.command(about, asked),
            Origin.of(
                asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId()));
    return CaseCard.of(
        queries.ask(new FindCase(asked.guildId(), found.caseNumber()), receipt.position()),
        asked.words());
  }
}
