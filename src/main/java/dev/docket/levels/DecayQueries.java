package dev.docket.levels;

import dev.docket.levels.DecayQuery.DecayingGuilds;
import dev.docket.levels.DecayQuery.DueMember;
import dev.docket.levels.DecayQuery.DueMembers;
import dev.docket.levels.DecayQuery.ListDecaying;
import dev.docket.levels.DecayQuery.ListDueMembers;
import dev.docket.levels.DecayQuery.PreviewDecay;
import dev.docket.readmodels.ReadModelReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.axonframework.queryhandling.QueryHandler;

/** The only reader of {@code projections/decay}. */
final class DecayQueries {

  private final ReadModelReader members;

  DecayQueries(ReadModelReader members) {
    this.members = members;
  }

  private record Sum(long members, long xp) {}

  private static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  @QueryHandler
  DecayingGuilds handle(ListDecaying query) {
    return new DecayingGuilds(
        members.read(
            "list-decaying", it -> it.param("now", utc(query.now())).query(Long.class).list()));
  }

  @QueryHandler
  DueMembers handle(ListDueMembers query) {
    return new DueMembers(
        members.read(
            "list-due-members",
            it ->
                it.param("guild", query.guildId())
                    .param("now", utc(query.now()))
                    .param("due", utc(query.after().due()))
                    .param("user", query.after().userId())
                    .param("limit", query.limit())
                    .query(DecayQueries::due)
                    .list()));
  }

  private static DueMember due(ResultSet row, int number) throws SQLException {
    return new DueMember(
        row.getLong("user_id"), row.getObject("due_at", OffsetDateTime.class).toInstant());
  }

  @QueryHandler
  DecayPreview handle(PreviewDecay query) {
    var rule = query.rule().checked();
    var first = query.now().plus(rule.period());
    var sum =
        members.read(
            "preview-decay",
            it ->
                it.param("guild", query.guildId())
                    .param("floor", rule.floor())
                    .param("percent", rule.percent())
                    .param("amount", rule.amount())
                    .param("after", rule.after())
                    .param("every", rule.every())
                    .param("first", utc(first))
                    .query(Sum.class)
                    .single());
    return new DecayPreview(sum.members(), sum.xp(), first);
  }
}
