package dev.docket.polls;

import dev.docket.duties.Alarm;
import dev.docket.duties.Duties;
import dev.docket.kernel.Commands;
import dev.docket.kernel.Queries;
import dev.docket.kernel.Recorded;
import dev.docket.kernel.Refusal;
import dev.docket.polls.PollCommand.ExpirePoll;
import dev.docket.polls.PollEvent.PollCreated;
import dev.docket.polls.PollQuery.ListPollDuties;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Ends polls when their time is over. */
final class WhenPollIsDueThenExpireIt extends Alarm {

  private final Queries queries;

  WhenPollIsDueThenExpireIt(
      Duties duties, Commands commands, Queries queries, InstantSource clock) {
    super(duties, commands, clock);
    this.queries = queries;
  }

  @Override
  public String name() {
    return "when-poll-is-due-then-expire-it";
  }

  @Override
  public Class<PollCreated> family() {
    return PollCreated.class;
  }

  @Override
  public String kind() {
    return "expire-poll";
  }

  @Override
  public void on(Recorded recorded) {
    if (recorded.event() instanceof PollCreated e) {
      note(e.ref().toString(), e.closesAt());
    }
  }

  @Override
  protected List<String> overdue(Instant now) {
    var due = queries.askLatest(new ListPollDuties(now)).toExpire();
    return due.stream().map(PollRef::toString).toList();
  }

  @Override
  protected ExpirePoll command(String id, Instant now) {
    var ref = PollRef.parse(id);
    return new ExpirePoll(ref.guildId(), ref.pollId(), now);
  }

  @Override
  protected Optional<Duration> pause(Refusal refusal) {
    return refusal == PollRefusal.NOT_YET_DUE ? Optional.of(CLOCKS_APART) : Optional.empty();
  }
}
