package dev.docket.polls;

import dev.docket.kernel.Recorded;
import dev.docket.polls.PollEvent.MemberVoted;
import dev.docket.polls.PollEvent.PollClosed;
import dev.docket.polls.PollEvent.PollCreated;
import dev.docket.polls.PollEvent.PollExpired;
import dev.docket.polls.PollEvent.PollFailed;
import dev.docket.polls.PollEvent.PollPosted;
import dev.docket.polls.PollEvent.VoteRetracted;
import dev.docket.polls.PollTables.ChangeRow;
import dev.docket.polls.PollTables.CreatedRow;
import dev.docket.polls.PollTables.VoteRow;
import dev.docket.polls.PollTables.Voter;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/polls}. */
final class PollProjection implements Projection {

  static final ReadModel POLLS = new ReadModel("polls", 1);

  @Override
  public ReadModel readModel() {
    return POLLS;
  }

  @Override
  public Class<PollEvent> family() {
    return PollEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new PollFold(
        new PollTables(tables), new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
  }

  private record PollFold(
      PollTables tables,
      List<CreatedRow> created,
      Map<PollRef, ChangeRow> changes,
      Map<Voter, VoteRow> votes)
      implements Fold {

    @Override
    public void add(Recorded recorded) {
      switch ((PollEvent) recorded.event()) {
        case PollCreated e -> created.add(row(e));
        case PollPosted e ->
            change(new ChangeRow(e.guildId(), e.pollId(), e.messageId(), null, null, null));
        case PollFailed e -> end(e, PollState.FAILED, null);
        case MemberVoted e -> vote(e, e.userId(), e.choice());
        case VoteRetracted e -> vote(e, e.userId(), 0);
        case PollClosed e -> end(e, PollState.CLOSED, e.actorId());
        case PollExpired e -> end(e, PollState.EXPIRED, null);
      }
    }

    private static CreatedRow row(PollCreated e) {
      return new CreatedRow(
          e.guildId(),
          e.pollId(),
          PollState.OPEN,
          e.channelId(),
          e.authorId(),
          e.title().stored(),
          e.options().stored(),
          e.count(),
          e.closesAt(),
          e.at());
    }

    private void end(PollEvent event, PollState state, @Nullable Long by) {
      change(new ChangeRow(event.guildId(), event.pollId(), null, state, event.at(), by));
    }

    private void change(ChangeRow row) {
      changes.merge(new PollRef(row.guildId(), row.pollId()), row, ChangeRow::then);
    }

    private void vote(PollEvent event, long user, int choice) {
      votes.put(
          new Voter(event.ref(), user), new VoteRow(event.guildId(), event.pollId(), user, choice));
    }

    @Override
    public int held() {
      return created.size() + changes.size() + votes.size();
    }

    @Override
    public void write() {
      tables.save(created, changes.values(), votes.values());
    }
  }
}
