package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.discord.Asked;
import dev.docket.discord.Reply;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import java.time.Duration;

/** Opens a case as an interaction asks for, and shows what came of it. */
record CaseOpening(Commands commands, Queries queries) {

  /** A moderator would rather see how it ended than be quick to learn that it began. */
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  Reply open(CaseCommand command, Asked asked) {
    var receipt =
        commands.send(
            command,
            Origin.of(
                asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId()));
    var number = receipt.answer().caseNumber();
    try {
      return CaseCard.of(settled(asked.guildId(), number, receipt.position()), asked.words());
    } catch (Refused boardIsBehind) {
      return Reply.of(asked.words().say("case-recorded", number));
    }
  }

  private CaseView settled(long guildId, long caseNumber, long position) {
    var deadline = System.nanoTime() + PATIENCE.toNanos();
    var view = queries.ask(new FindCase(guildId, caseNumber), position);
    try {
      while (view.state() == CaseState.RULED && System.nanoTime() < deadline) {
        Thread.sleep(40);
        view = queries.ask(new FindCase(guildId, caseNumber));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return view;
  }
}
