package dev.docket.membership;

import dev.docket.kernel.Recorded;
import dev.docket.membership.MembershipEvent.GuildErased;
import dev.docket.membership.MembershipEvent.GuildJoined;
import dev.docket.membership.MembershipEvent.GuildLeft;
import dev.docket.membership.MembershipEvent.GuildRejoined;
import dev.docket.readmodels.Projection;
import dev.docket.readmodels.ReadModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The only writer of {@code projections/memberships}. */
final class MembershipsProjection implements Projection {

  static final ReadModel MEMBERSHIPS = new ReadModel("memberships", 2);

  @Override
  public ReadModel readModel() {
    return MEMBERSHIPS;
  }

  @Override
  public Class<MembershipEvent> family() {
    return MembershipEvent.class;
  }

  @Override
  public Fold begin(JdbcClient tables) {
    return new MembershipsFold(new MembershipsTables(tables), new ArrayList<>());
  }

  private record MembershipsFold(MembershipsTables tables, List<MembershipEvent> events)
      implements Fold {

    @Override
    public void add(Recorded recorded) {
      events.add((MembershipEvent) recorded.event());
    }

    @Override
    public int held() {
      return events.size();
    }

    @Override
    public void write() {
      var guilds = events.stream().map(MembershipEvent::guildId).collect(Collectors.toSet());
      var rows = new HashMap<Long, MembershipView>();
      tables.find(guilds).forEach(it -> rows.put(it.guildId(), it));
      events.forEach(event -> rows.compute(event.guildId(), (_, row) -> after(row, event)));
      tables.save(rows.values());
    }

    /** None for a guild that was left before Docket recorded that. */
    private static @Nullable MembershipView after(
        @Nullable MembershipView row, MembershipEvent event) {
      return switch (event) {
        case GuildJoined e ->
            new MembershipView(e.guildId(), e.joinedAt(), e.joinedAt(), null, 1, null);
        case GuildLeft e -> known(row).leave(e.at());
        case GuildRejoined e -> known(row).rejoin(e.joinedAt());
        case GuildErased e -> row == null ? null : row.erase(e.at());
      };
    }

    private static MembershipView known(@Nullable MembershipView row) {
      return Objects.requireNonNull(row, "it was joined");
    }
  }
}
