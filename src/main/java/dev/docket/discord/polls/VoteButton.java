package dev.docket.discord.polls;

import dev.docket.discord.ButtonHandler;
import dev.docket.discord.Pressed;
import dev.docket.discord.Reply;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Right;
import dev.docket.kernel.Source;
import dev.docket.polls.PollCommand.Vote;
import dev.docket.polls.PollQuery.FindPoll;
import dev.docket.polls.PollRef;
import dev.docket.polls.PollRefusal;
import dev.docket.polls.PollRight;
import java.util.regex.Pattern;

/** A button for each option of a poll; who votes for what, only they are told. */
record VoteButton(Commands commands, Queries queries) implements ButtonHandler {

  private static final String PREFIX = "poll";
  private static final Pattern ID =
      Pattern.compile(PREFIX + ":([1-9]\\d{0,17}|[1-8]\\d{18}):([1-9])");

  static String id(PollRef poll, int choice) {
    return PREFIX + ":" + poll.pollId() + ":" + choice;
  }

  @Override
  public String prefix() {
    return PREFIX;
  }

  @Override
  public Right right() {
    return PollRight.VOTE.right();
  }

  @Override
  public boolean aside() {
    return true;
  }

  @Override
  public Reply press(Pressed it) {
    var id = ID.matcher(it.buttonId());
    if (!id.matches()) {
      throw Refused.because(PollRefusal.UNKNOWN_POLL, it.buttonId());
    }
    var poll = Long.parseLong(id.group(1));
    var vote = new Vote(it.guildId(), it.actor(), poll, Integer.parseInt(id.group(2)), it.at());
    var receipt =
        commands.send(
            vote,
            Origin.of(it.actor().userId(), Source.DISCORD, "interaction/" + it.interactionId()));
    var choice = receipt.answer().choice();
    if (choice == 0) {
      return Reply.of("🗳️ " + it.words().say("poll.withdrawn"));
    }
    var view = queries.ask(new FindPoll(it.guildId(), poll), receipt.position());
    var option = view.options().get(choice - 1).replace('`', '\'');
    return Reply.of("🗳️ " + it.words().say("poll.voted", option));
  }
}
