package dev.docket.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.cases.CaseCommand.BanMember;
import dev.docket.cases.Ruling;
import dev.docket.support.Acts;
import dev.docket.support.Given;
import dev.docket.support.SandboxWorld;
import dev.docket.support.TestDocket;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Temporary bans that fall due while Docket is killed and started again, over and over. */
@Tag("endurance")
class ExpiryKillTest {

  private static final int BANS = 400;
  private static final int KILLS = 3;
  private static final Duration SHORTEST = Duration.ofMinutes(1);

  @Test
  void eachEndsOnceAndNeverEarlyOverKills() throws Exception {
    var proof = new Proof("expiry", Proof.server().newDatabase("expiry"));
    var database = proof.database;
    var jdbc =
        JdbcClient.create(
            new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password()));
    ban(proof);
    for (var kill = 0; kill < KILLS; kill++) {
      var before = ended(jdbc);
      try (var node = NodeProcess.start("kill" + kill, database, proof.ledger).ready()) {
        SandboxWorld.eventually(
            "some end", Duration.ofMinutes(2), () -> ended(jdbc) > before || ended(jdbc) == BANS);
        node.kill();
      }
    }
    try (var _ = NodeProcess.start("last", database, proof.ledger).ready()) {
      SandboxWorld.eventually("all end", Duration.ofMinutes(2), () -> ended(jdbc) >= BANS);
      Thread.sleep(2_000);
    }
    assertThat(ended(jdbc)).isEqualTo(BANS);
    assertThat(count(jdbc, "count(distinct payload ->> 'expiredCase')")).isEqualTo(BANS);
    assertThat(early(jdbc)).isZero();
  }

  private static void ban(Proof proof) {
    try (var docket = TestDocket.start(proof.database)) {
      var acts = Acts.at(docket);
      var first = Instant.now().plusSeconds(10);
      for (var i = 0; i < BANS; i++) {
        var end = first.plusMillis(50L * i);
        var ruling =
            new Ruling(
                acts.guild(),
                1_000L + i,
                Given.MODERATOR,
                Given.authority(),
                null,
                true,
                end.minus(SHORTEST));
        acts.send(new BanMember(ruling, SHORTEST, 0));
      }
    }
  }

  private static long ended(JdbcClient jdbc) {
    return count(jdbc, "count(*)");
  }

  private static long count(JdbcClient jdbc, String what) {
    return jdbc.sql("select " + what + " from event where name = 'case.ban-expired'")
        .query(Long.class)
        .single();
  }

  private static long early(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select count(*) from event expired
            join event banned on banned.name = 'case.member-banned'
              and banned.payload -> 'ruled' ->> 'caseNumber' = expired.payload ->> 'expiredCase'
            where expired.name = 'case.ban-expired'
              and (expired.payload -> 'ruled' ->> 'at')::timestamptz
                < (banned.payload ->> 'expiresAt')::timestamptz
            """)
        .query(Long.class)
        .single();
  }
}
