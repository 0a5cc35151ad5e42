package dev.docket.eventlog;

import static dev.docket.support.Given.MODERATOR;
import static dev.docket.support.Given.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.docket.cases.CaseEvent.MemberBanned;
import dev.docket.cases.CaseKind;
import dev.docket.cases.CaseQuery.FindCase;
import dev.docket.cases.CaseRefusal;
import dev.docket.kernel.Refused;
import dev.docket.support.Acts;
import dev.docket.support.PostgreSql;
import dev.docket.support.TestDocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Events that another version of Docket left in the log. */
class StoredBeforeTest {

  @RegisterExtension static final PostgreSql postgres = new PostgreSql();

  private static final long GUILD = 30_000;
  private static final long USER = 7;
  private static final String RULED =
      """
      {"guildId": 30000, "userId": 7, "caseNumber": 1, "moderatorId": 10, "silent": false,
       "at": "2026-06-01T12:00:00Z"}\
      """;

  private static TestDocket docket;
  private static LogRows rows;

  @BeforeAll
  static void start() {
    rows = LogRows.of(postgres.dataSource());
    rows.append(
        GUILD,
        "case-ledger",
        "case-ledger/30000",
        0,
        "case.number-allocated",
        1,
        "{\"guildId\": 30000, \"userId\": 7, \"caseNumber\": 1}");
    rows.append(
        GUILD,
        "member-record",
        "member-record/30000/7",
        0,
        "case.member-banned",
        1,
        "{\"ruled\": " + RULED + ", \"purgeDays\": 2}");
    docket = TestDocket.start(postgres.access());
  }

  @AfterAll
  static void stop() {
    docket.close();
  }

  @Test
  void theLogReadsAnOldRevisionAsTheCurrentEvent() {
    assertThat(docket.get(PostgresEventLog.class).after(1, 1))
        .singleElement()
        .satisfies(it -> {
          assertThat(((MemberBanned) it.event()).deleteMessageSeconds()).isEqualTo(172_800);
          assertThat(it.occurredAt()).isEqualTo(NOON);
          assertThat(it.stream()).isEqualTo("member-record/30000/7");
        });
  }

  @Test
  void aProjectionShowsAnOldRevision() {
    var view = docket.queries().ask(new FindCase(GUILD, 1), 2);
    assertThat(view.kind()).isEqualTo(CaseKind.BAN);
    assertThat(view.deleteMessageSeconds()).isEqualTo(172_800);
    assertThat(view.moderatorId()).isEqualTo(MODERATOR);
  }

  @Test
  void anAggregateRemembersAnOldRevision() {
    assertThatExceptionOfType(Refused.class)
        .isThrownBy(() -> new Acts(docket, GUILD).ban(USER))
        .satisfies(it -> assertThat(it.refusal()).isEqualTo(CaseRefusal.ALREADY_BANNED));
    assertThat(new Acts(docket, GUILD).warn(8).answer().caseNumber()).isGreaterThan(1);
  }

  @Test
  void anEventOfAnUnknownNameStopsWithAClearMessage() {
    try (var database = PostgreSql.freshDatabase();
        var other = TestDocket.start(database.access(), "docket.follow=false")) {
      LogRows.of(database.dataSource())
          .append(
              GUILD, "member-record", "member-record/30000/7", 0, "case.member-promoted", 1, "{}");
      assertThatThrownBy(() -> other.get(PostgresEventLog.class).after(0, 10))
          .hasStackTraceContaining("'case.member-promoted' that this version of Docket");
      assertThatThrownBy(() -> new Acts(other, GUILD).warn(USER))
          .hasStackTraceContaining("'case.member-promoted' that this version of Docket");
    }
  }
}
