package dev.docket.membership;

import dev.docket.membership.MembershipQuery.ListMemberships;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;

/** The only reader of {@code projections/memberships}. */
final class MembershipsQueries {

  private final ReadModelReader board;

  MembershipsQueries(ReadModelReader board) {
    this.board = board;
  }

  @QueryHandler
  Memberships handle(ListMemberships query) {
    return new Memberships(
        board.read("list-memberships", it -> it.query(MembershipsQueries::view).list()));
  }

  private static MembershipView view(ResultSet row, int number) throws SQLException {
    return new MembershipView(
        row.getLong("guild_id"),
        Objects.requireNonNull(instant(row, "first_joined_at")),
        Objects.requireNonNull(instant(row, "joined_at")),
        instant(row, "left_at"),
        row.getInt("stays"),
        instant(row, "erased_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    var value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
