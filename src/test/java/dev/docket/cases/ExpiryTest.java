package dev.docket.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.postgres.DatabaseAccess;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.PostgreSql;
import dev.docket.support.SandboxWorld;
import dev.docket.support.TestDocket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Temporary bans end once, never early, and never against a newer ban. */
class ExpiryTest {

  @RegisterExtension static final PostgreSql POSTGRES = new PostgreSql();

  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration WITHIN = Duration.ofSeconds(45);
  private static final int BANS = 30;
  private static final int OVERDUE = 20;

  private record Ended(long expiredCase, long late) {}

  @Test
  void eachEndsOnceAndNeverEarlyWhileTheClockJumpsBackAndForth() {
    try (var docket = TestDocket.start(POSTGRES.access(), new LyingClock())) {
      var acts = new Acts(docket, 7_001);
      var bans = new ArrayList<Long>();
      for (var user = 1; user <= BANS; user++) {
        bans.add(ban(acts, 100 + user, Instant.now().plusSeconds(2).plusMillis(40L * user)));
      }
      eventuallyEnded(7_001, BANS);
      assertThat(ended(7_001))
          .extracting(Ended::expiredCase)
          .containsExactlyInAnyOrderElementsOf(bans);
      assertThat(ended(7_001)).allSatisfy(it -> assertThat(it.late()).isNotNegative());
    }
  }

  /** D1: Tux lifted a permanent ban because an older temporary one had run out. */
  @Test
  void d1_aPermanentBanIsNeverLiftedBecauseAnOlderTemporaryOneRanOut() throws Exception {
    try (var docket = TestDocket.start(POSTGRES.access())) {
      var acts = new Acts(docket, 7_002);
      var end = Instant.now().plusSeconds(2);
      ban(acts, 1, end);
      var permanent = acts.ban(1).answer().caseNumber();
      var other = ban(acts, 2, end);

      eventuallyEnded(7_002, 1);
      Thread.sleep(500);

      assertThat(ended(7_002)).extracting(Ended::expiredCase).containsExactly(other);
      assertThat(docket.queries().askLatest(new FindCase(7_002, permanent)).state())
          .isEqualTo(CaseState.RULED);
    }
  }

  @Test
  void whatFellDueWhileDocketWasDownEndsOnceAfterTheStart() throws Exception {
    try (var fresh = PostgreSql.freshDatabase()) {
      var overdue = overdue(fresh.access(), OVERDUE);
      Thread.sleep(Math.max(0, Duration.between(Instant.now(), overdue).toMillis()));
      try (var _ = TestDocket.start(fresh.access())) {
        var jdbc = JdbcClient.create(fresh.dataSource());
        SandboxWorld.eventually(
            "all end", WITHIN, () -> ended(jdbc, Given.GUILD).size() == OVERDUE);
        assertThat(ended(jdbc, Given.GUILD))
            .extracting(Ended::expiredCase)
            .doesNotHaveDuplicates()
            .hasSize(OVERDUE);
      }
    }
  }

  private static Instant overdue(DatabaseAccess database, int count) {
    try (var docket = TestDocket.start(database)) {
      var end = Instant.now().plusSeconds(12);
      for (var user = 1; user <= count; user++) {
        ban(Acts.at(docket), 100 + user, end);
      }
      var jdbc = docket.context().getBean(JdbcClient.class);
      SandboxWorld.eventually(
          "all are noted",
          () ->
              jdbc.sql("select count(*) from scheduled_tasks where task_name = 'lift-ban'")
                      .query(Integer.class)
                      .single()
                  == count);
      return end;
    }
  }

  private static long ban(Acts acts, long user, Instant end) {
    var at = end.minus(SHORTEST);
    var ruling =
        new Ruling(acts.guild(), user, Given.MODERATOR, Given.authority(), "spam", true, at);
    return acts.send(new BanMember(ruling, SHORTEST, 0)).answer().caseNumber();
  }

  private static void eventuallyEnded(long guild, int count) {
    SandboxWorld.eventually("all end", WITHIN, () -> ended(guild).size() >= count);
  }

  private static List<Ended> ended(long guild) {
    return ended(JdbcClient.create(POSTGRES.dataSource()), guild);
  }

  private static List<Ended> ended(JdbcClient jdbc, long guild) {
    return jdbc.sql(
            """
            select (expired.payload ->> 'expiredCase')::bigint as expired_case,
              round(1000 * extract(epoch from
                (expired.payload -> 'ruled' ->> 'at')::timestamptz
                - (banned.payload ->> 'expiresAt')::timestamptz))::bigint as late
            from event expired
            join event banned on banned.guild_id = expired.guild_id
              and banned.name = 'case.member-banned'
              and banned.payload -> 'ruled' ->> 'caseNumber' = expired.payload ->> 'expiredCase'
            where expired.name = 'case.ban-expired' and expired.guild_id = ?
            """)
        .param(guild)
        .query((row, _) -> new Ended(row.getLong(1), row.getLong(2)))
        .list();
  }

  /** Wrong by up to half a minute, in either direction, anew whenever it is asked. */
  private static final class LyingClock extends Clock {
    private final Random random = new Random(11);
    private final InstantSource truth = InstantSource.system();

    @Override
    public Instant instant() {
      synchronized (random) {
        return truth.instant().plusMillis(random.nextLong(-30_000, 30_000));
      }
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
