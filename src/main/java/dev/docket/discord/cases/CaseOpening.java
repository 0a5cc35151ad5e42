package dev.docket.discord.cases;

import dev.docket.cases.CaseCommand;
import dev.docket.cases.CaseCommand.AddEvidence;
import dev.docket.cases.CaseEdit;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseState;
import dev.docket.cases.CaseView;
import dev.docket.cases.Exhibit;
import dev.docket.discord.Asked;
import dev.docket.discord.Asked.Message;
import dev.docket.discord.Reply;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.kernel.Texts;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens a case as an interaction asks for, and shows what came of it. */
record CaseOpening(Commands commands, Queries queries) {

  /** A moderator would rather see how it ended than be quick to learn that it began. */
  private static final Duration PATIENCE = Duration.ofMillis(2_500);

  private static final Logger LOG = LoggerFactory.getLogger(CaseOpening.class);
  private static final int LONGEST_EXHIBIT = 4_000;

  Reply open(CaseCommand command, Asked asked) {
    var receipt =
        commands.send(
            command,
            Origin.of(
                asked.actor().userId(), Source.DISCORD, "interaction/" + asked.interactionId()));
    var number = receipt.answer().caseNumber();
    var about = asked.about();
    if (about != null) {
      keep(about, command.userId(), number, asked);
    }
    try {
      return CaseCard.of(settled(asked.guildId(), number, receipt.position()), asked.words());
    } catch (Refused boardIsBehind) {
      return Reply.of(asked.words().say("case-recorded", number));
    }
  }

  /** Messages are deleted: what gave rise to the case is kept with it, files by their names. */
  private void keep(Message about, long userId, long number, Asked asked) {
    var authority = Authorities.of(asked, _ -> false);
    var edit = new CaseEdit(asked.guildId(), userId, number, authority, asked.at());
    try {
      commands.send(
          new AddEvidence(edit, new Exhibit(about.link(), shown(about), about.authorId())),
          Origin.of(
              asked.actor().userId(),
              Source.DISCORD,
              "interaction/" + asked.interactionId() + "/evidence"));
    } catch (Refused e) {
      LOG.info("The message is no evidence of case {}: {}", number, e.refusal());
    }
  }

  private static @Nullable String shown(Message about) {
    var lines =
        Stream.concat(
            Stream.ofNullable(about.text()),
            about.attachments().stream().map(it -> it.name() + ": " + it.url()));
    var text = lines.filter(it -> !it.isBlank()).collect(Collectors.joining("\n"));
    var most = text.length() > LONGEST_EXHIBIT ? LONGEST_EXHIBIT / 2 : LONGEST_EXHIBIT;
    return text.isEmpty() ? null : Texts.cleaned(text, most).strip();
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
