package dev.docket;

import static dev.docket.support.Given.NOON;

import dev.docket.eventlog.EventFamily;
import dev.docket.kernel.GuildEvent;
import dev.docket.kernel.PersonalText;
import dev.docket.polls.PollEvent;
import dev.docket.polls.PollEvent.MemberVoted;
import dev.docket.polls.PollEvent.PollClosed;
import dev.docket.polls.PollEvent.PollCreated;
import dev.docket.polls.PollEvent.PollExpired;
import dev.docket.polls.PollEvent.PollFailed;
import dev.docket.polls.PollEvent.PollPosted;
import dev.docket.polls.PollEvent.VoteRetracted;
import java.util.List;

/** One of each event about polls, with every component filled. */
final class PollExamples {

  static final EventFamily FAMILY = new EventFamily(PollEvent.class, List.of());

  private static final long POLL = 900_000_000_000_000_001L;

  static final List<GuildEvent> ALL =
      List.of(
          new PollCreated(
              900,
              POLL,
              70,
              20,
              new PersonalText(20, "Lunch?"),
              new PersonalText(20, "soup\n“bread”"),
              2,
              NOON.plusSeconds(3_600),
              NOON),
          new PollPosted(900, POLL, 900_000_000_000_000_002L, NOON),
          new PollFailed(900, POLL, "missing access", NOON),
          new MemberVoted(900, POLL, 20, 1, NOON),
          new VoteRetracted(900, POLL, 20, 1, NOON),
          new PollClosed(900, POLL, 10, NOON),
          new PollExpired(900, POLL, NOON));

  private PollExamples() {}
}
