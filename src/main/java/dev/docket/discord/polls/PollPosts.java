package dev.docket.discord.polls;

import dev.docket.discord.DiscordFailure;
import dev.docket.discord.Guilds;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Origin;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Refused;
import dev.docket.kernel.Source;
import dev.docket.polls.PollCommand.Outcome;
import dev.docket.polls.PollCommand.ReportPoll;
import dev.docket.polls.PollQuery.FindPoll;
import dev.docket.polls.PollRef;
import dev.docket.polls.PollRefusal;
import dev.docket.polls.PollState;
import dev.docket.polls.PollView;
import java.time.InstantSource;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/** Brings the messages of polls up to what the log says, one at a time for each poll. */
final class PollPosts {

  private static final int RADIX = 36;

  private final Commands commands;
  private final Queries queries;
  private final Guilds guilds;
  private final InstantSource clock;
  private final Lock[] turns =
      IntStream.range(0, 256).mapToObj(_ -> new ReentrantLock()).toArray(Lock[]::new);

  PollPosts(Commands commands, Queries queries, Guilds guilds, InstantSource clock) {
    this.commands = commands;
    this.queries = queries;
    this.guilds = guilds;
    this.clock = clock;
  }

  /**
   * Posts a poll that has no message, or changes the message that it has.
   *
   * @return the poll as its message shows it
   * @throws DiscordFailure if Discord did not take it; where it never will, that is recorded
   */
  PollView show(PollRef ref, boolean onlyToPost) {
    var turn = turns[Math.floorMod(Long.hashCode(ref.pollId()), turns.length)];
    turn.lock();
    try {
      var poll = view(ref);
      if (poll.state() == PollState.FAILED) {
        return poll;
      }
      if (poll.messageId() == null) {
        return post(poll);
      }
      if (!onlyToPost) {
        var reply = PollCard.of(poll, guilds.wordsOf(ref.guildId()));
        guilds.edit(ref.guildId(), poll.channelId(), poll.messageId(), reply);
      }
      return poll;
    } finally {
      turn.unlock();
    }
  }

  /** Records that a poll is never posted. */
  void giveUp(PollRef ref, String cause) {
    report(ref, new Outcome.Failed(cause), "failed");
  }

  /** What Discord took and Docket did not come to record, Discord drops by its nonce. */
  private PollView post(PollView poll) {
    var ref = poll.ref();
    try {
      var reply = PollCard.of(poll, guilds.wordsOf(ref.guildId()));
      var nonce = "poll-" + Long.toString(ref.pollId(), RADIX);
      var message = guilds.post(ref.guildId(), poll.channelId(), reply, nonce);
      report(ref, new Outcome.Posted(message), "posted");
    } catch (DiscordFailure e) {
      if (e.permanent()) {
        giveUp(ref, e.said());
      }
      throw e;
    }
    return view(ref);
  }

  private PollView view(PollRef ref) {
    return queries.askLatest(new FindPoll(ref.guildId(), ref.pollId()));
  }

  private void report(PollRef ref, Outcome outcome, String what) {
    try {
      commands.send(
          new ReportPoll(ref.guildId(), ref.pollId(), outcome, clock.instant()),
          Origin.following(ref.toString(), Source.DISCORD, "poll/" + ref + "/" + what));
    } catch (Refused e) {
      if (e.refusal() != PollRefusal.POLL_SETTLED) {
        throw e;
      }
    }
  }
}
