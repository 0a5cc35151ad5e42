package dev.docket.eventlog;

import dev.docket.eventlog.UnitOfEvents.Entry;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a test reads from, and slips into, the tables of the log behind Docket's back. */
record LogRows(DataSource database, JdbcClient jdbc) {

  static LogRows of(DataSource database) {
    return new LogRows(database, JdbcClient.create(database));
  }

  List<Long> positions() {
    return jdbc.sql("select position from event order by position").query(Long.class).list();
  }

  long head() {
    return jdbc.sql("select position from log_head").query(Long.class).single();
  }

  List<Long> numbersOf(long guild) {
    return jdbc.sql(
            "select (payload->>'caseNumber')::bigint from event"
                + " where name = 'case.number-allocated' and guild_id = ? order by position")
        .param(guild)
        .query(Long.class)
        .list();
  }

  List<String> streams() {
    return jdbc.sql("select distinct stream from event order by 1").query(String.class).list();
  }

  long streamsWithAHole() {
    return jdbc.sql(
            "select count(*) from (select stream from event group by stream"
                + " having count(*) <> max(sequence) + 1 or min(sequence) <> 0) as holed")
        .query(Long.class)
        .single();
  }

  /** Appends one event as another version of Docket would have. */
  void append(
      long guild,
      String type,
      String stream,
      int sequence,
      String name,
      int revision,
      String json) {
    append(guild, List.of(entry(type, stream, sequence, name, revision, json)));
  }

  /** A guild that has had many cases. */
  void fillLedger(long guild, int numbers) {
    var json = "{\"caseNumber\":%d,\"guildId\":%d,\"userId\":1}";
    append(
        guild,
        LongStream.range(0, numbers)
            .mapToObj(it ->
                entry(
                    "case-ledger",
                    "case-ledger/" + guild,
                    it,
                    "case.number-allocated",
                    1,
                    json.formatted(it + 1, guild)))
            .toList());
  }

  /** A member who has earned 20 XP a minute, so often. */
  void fillProgress(long guild, long member, int awards) {
    var json =
        """
        {"amount":20,"at":"2026-06-01T12:00:00Z","channelId":30,"guildId":%d,"messageId":40,
        "multiplier":1.0,"roll":20,"userId":%d,"xp":%d}
        """;
    append(
        guild,
        LongStream.range(0, awards)
            .mapToObj(it ->
                entry(
                    "progress",
                    "progress/" + guild + "/" + member,
                    it,
                    "level.xp-awarded",
                    1,
                    json.formatted(guild, member, 20 * (it + 1))))
            .toList());
  }

  private void append(long guild, List<Entry> entries) {
    new EventAppender(database, "test", Announcements.NONE)
        .append(List.of(new UnitOfEvents(guild, null, entries)));
  }

  private static Entry entry(
      String type, String stream, long sequence, String name, int revision, String json) {
    return new Entry(
        UUID.randomUUID().toString(),
        type,
        stream,
        sequence,
        name,
        revision,
        Instant.parse("2026-06-01T12:00:00Z"),
        CanonicalJson.of(json),
        "{}");
  }
}
