package dev.docket.eventlog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.docket.eventlog.UnitOfEvents.Entry;
import dev.docket.eventlog.Verdict.Broken;
import dev.docket.eventlog.Verdict.Whole;
import dev.docket.support.PostgreSql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChainVerifierTest {

  private static final Instant NOON = Instant.parse("2026-06-01T12:00:00.000001Z");

  private PostgreSql.Fresh database;
  private JdbcClient jdbc;
  private ChainVerifier verifier;

  @BeforeEach
  void aLogOfFortyEvents() {
    database = PostgreSql.freshDatabase();
    jdbc = JdbcClient.create(database.dataSource());
    verifier = new ChainVerifier(jdbc);
    var appender = new EventAppender(database.dataSource(), "test", Announcements.NONE);
    for (var i = 0; i < 10; i++) {
      var first = i * 4;
      var entries = IntStream.range(first, first + 4).mapToObj(ChainVerifierTest::entry).toList();
      appender.append(List.of(new UnitOfEvents(7, null, entries)));
    }
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Entry entry(int number) {
    return new Entry(
        UUID.randomUUID().toString(),
        "probe",
        "probe/" + number % 2,
        number / 2,
        "probe.happened",
        1,
        NOON.plusSeconds(number),
        "{\"amount\":1.50,\"n\":%d}".formatted(number),
        "{\"actor\":\"1\"}");
  }

  private Verdict verify(Anchor... anchors) {
    return verifier.verify(1, List.of(anchors), _ -> {});
  }

  private void tamper(String sql) {
    jdbc.sql(sql).update();
  }

  /** What someone can do who knows the code: write the chain anew from a position on. */
  private void forgeFrom(long first) {
    var chain = new HashChain();
    var head =
        jdbc.sql("select position, hash from event where position = ?")
            .param(first - 1)
            .query(Head::read)
            .single();
    for (var row : ChainRow.page(jdbc, first - 1, Long.MAX_VALUE, 1_000)) {
      head = new Head(row.position(), row.recomputed(chain, head.hash()));
      jdbc.sql("update event set hash = ? where position = ?")
          .params(head.hash(), head.position())
          .update();
    }
    jdbc.sql("update log_head set position = ?, hash = ?")
        .params(head.position(), head.hash())
        .update();
  }

  private Anchor anchorAt(long position) {
    return jdbc.sql("select position, hash from event where position = ?")
        .param(position)
        .query((row, _) -> Anchor.at(row.getLong(1), row.getBytes(2)))
        .single();
  }

  private static void assertBroken(Verdict verdict, long position, String what) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Broken.class,
            it -> {
              assertThat(it.position()).as(it.what()).isEqualTo(position);
              assertThat(it.what()).contains(what);
            });
  }

  @Test
  void anUntouchedLogIsWholeFromAnyPosition() {
    var told = new ArrayList<Long>();

    assertThat(verifier.verify(1, List.of(anchorAt(17)), told::add))
        .isEqualTo(new Whole(40, anchorAt(40)));
    assertThat(verifier.verify(30, List.of(anchorAt(17)), told::add))
        .isEqualTo(new Whole(11, anchorAt(40)));
    assertThat(told).containsExactly(40L, 40L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1969-12-31T23:59:59.999999Z",
        "1066-10-14T09:00:00.000001Z",
        "2026-06-01T12:00:00.123456Z",
        "9999-12-31T23:59:59.999999Z"
      })
  void anyTimeIsStoredToTheMicrosecond(Instant time) {
    var entry = entry(40);
    new EventAppender(database.dataSource(), "test", Announcements.NONE)
        .append(
            List.of(
                new UnitOfEvents(
                    7,
                    null,
                    List.of(
                        new Entry(
                            entry.eventId(),
                            "probe",
                            "probe/0",
                            20,
                            "probe.happened",
                            1,
                            time,
                            "{}",
                            "{}")))));

    assertThat(verify()).isInstanceOf(Whole.class);
    assertThat(
            jdbc.sql("select occurred_at from event where position = 41")
                .query(OffsetDateTime.class)
                .single()
                .toInstant())
        .isEqualTo(time);
  }

  @Test
  void anEmptyLogIsWhole() {
    try (var empty = PostgreSql.freshDatabase()) {
      assertThat(
              new ChainVerifier(JdbcClient.create(empty.dataSource()))
                  .verify(1, List.of(), _ -> {}))
          .isEqualTo(new Whole(0, Anchor.parse("0:" + "00".repeat(32))));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          guild_id    | guild_id + 1
          stream_type | 'other'
          stream      | 'other'
          sequence    | sequence + 100
          event_id    | gen_random_uuid()
          name        | 'probe.failed'
          revision    | 2
          occurred_at | occurred_at - interval '1 microsecond'
          occurred_at | 'infinity'
          payload     | jsonb_set(payload, '{amount}', '1.5')
          payload     | jsonb_set(payload, '{n}', to_jsonb(repeat('9', 20000)::numeric))
          metadata    | '{"actor": "2"}'
          hash        | sha256('')
          """)
  void aChangedColumnIsNamedByItsPosition(String column, String value) {
    tamper("update event set %s = %s where position = 23".formatted(column, value));

    assertBroken(verify(), 23, "hash differs");
  }

  @Test
  void aDeletedRowIsMissing() {
    tamper("delete from event where position = 23");

    assertBroken(verify(), 23, "position 23 is missing");
  }

  @Test
  void aDeletedRowIsNotHiddenByClosingTheGap() {
    tamper("delete from event where position = 23");
    tamper("update event set position = position - 1 where position = 24");

    assertBroken(verify(), 23, "hash differs");
  }

  @Test
  void aDeletedTailDisagreesWithTheHead() {
    tamper("delete from event where position > 37");

    assertBroken(verify(), 38, "the log ends at 37, and the head row says 40");
  }

  @Test
  void aDeletedTailIsNotHiddenFromAnAnchorByMovingTheHead() {
    var noted = anchorAt(40);
    tamper("delete from event where position > 37");
    forgeFrom(37);

    assertThat(verify()).isInstanceOf(Whole.class);
    assertBroken(verify(noted), 38, "before the anchor at 40");
  }

  @Test
  void aSwappedPairIsNamedByItsFirst() {
    tamper("update event set position = -1 where position = 23");
    tamper("update event set position = 23 where position = 24");
    tamper("update event set position = 24 where position = -1");

    assertBroken(verify(), 23, "hash differs");
  }

  @Test
  void aSwappedPairOfOneStreamIsFoundEvenIfTheChainIsForged() {
    tamper("update event set position = -1 where position = 23");
    tamper("update event set position = 23 where position = 25");
    tamper("update event set position = 25 where position = -1");
    forgeFrom(23);

    assertBroken(verify(), 23, "sequence gap: it is number 12 of stream probe/0");
  }

  @Test
  void aForgedEventIsFoundWhereverItStands() {
    var forged =
        "insert into event select %d, guild_id, stream_type, 'probe/9', 0, gen_random_uuid(), name,"
            + " revision, occurred_at, payload, metadata, hash from event where position = 5";
    tamper(forged.formatted(41));
    assertBroken(verify(), 41, "put in after the head");

    tamper("delete from event where position = 41");
    tamper(forged.formatted(0));
    assertBroken(verify(), 0, "before position 1");

    tamper("delete from event where position = 0");
    tamper("update event set position = -position where position >= 23");
    tamper("update event set position = 1 - position where position < 0");
    tamper(forged.formatted(23));
    assertBroken(verify(), 23, "hash differs");
  }

  @Test
  void theHeadRowMustHoldTheLastHash() {
    tamper("update log_head set hash = sha256('')");
    assertBroken(verify(), 40, "the head row holds another hash");

    tamper("update log_head set position = 39");
    assertBroken(verify(), 39, "the head row holds another hash");
  }

  @Test
  void onlyAnAnchorShowsThatAllWasWrittenAnew() {
    var noted = anchorAt(30);
    tamper("update event set payload = '{\"n\": 1000000}' where position = 23");
    forgeFrom(23);

    assertThat(verify()).isInstanceOf(Whole.class);
    assertBroken(verify(noted), 30, "the anchor no longer holds");
    assertBroken(verifier.verify(35, List.of(noted), _ -> {}), 30, "the anchor no longer holds");
  }
}
