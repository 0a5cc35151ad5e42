package dev.docket.discord.cases;

import dev.docket.cases.Authority;
import dev.docket.cases.CaseCommand.Editing;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseView;
import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Source;
import java.util.function.Function;

/** Changes a case as an interaction asks for, and shows what it has become. */
record CaseEditing(Commands commands, Queries queries) {

  CaseView find(Asked asked) {
    return queries.ask(new FindCase(asked.guildId(), asked.number("number").orElse(0L)));
  }

  /** For what does not depend on how the member stands at Discord, which is not asked then. */
  Reply edit(Asked asked, Function<CaseEdit, Editing> command) {
    return edit(asked, _ -> Authorities.of(asked, _ -> false), command);
  }

  Reply edit(
      Asked asked, Function<CaseView, Authority> authority, Function<CaseEdit, Editing> command) {
    var found = find(asked);
    var edit =
        new CaseEdit(
            asked.guildId(),
            found.userId(),
            found.caseNumber(),
            authority.apply(found),
            asked.at());
    var receipt =
        commands.send(
            command.apply(edit),
            Origin.of(
                asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId()));
    var edited = queries.ask(new FindCase(asked.guildId(), found.caseNumber()), receipt.position());
    return CaseCard.of(edited.at(asked.at()), asked.words());
  }
}
