package dev.docket.endurance;

import dev.docket.endurance.Ledger.Acknowledged;
import dev.docket.endurance.Ledger.Pages;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the log against the ledger, with SQL of its own that shares nothing with Docket's. */
final class Audit {

  private static final String TABLES =
      """
      drop schema if exists ledger cascade;
      create schema ledger;
      create table ledger.intent (
        id text primary key, guild_id bigint, event text, takes_number boolean);
      create table ledger.acknowledged (id text primary key, position bigint, answer jsonb);
      create table ledger.refused (id text primary key);
      create table ledger.unit as
      select metadata->>'command' as id, guild_id, min(position) as first, max(position) as last,
        array_agg(name) as names,
        array_agg(distinct
          coalesce(payload->>'caseNumber', payload->'ruled'->>'caseNumber')) as case_numbers
      from event group by 1, 2;
      create unique index on ledger.unit (guild_id, id);
      """;

  private static final String INTENTS =
      """
      insert into ledger.intent
      select * from unnest(
        cast(:ids as text[]), cast(:guilds as bigint[]), cast(:events as text[]),
        cast(:numbers as boolean[]))
      """;

  private static final String ACKNOWLEDGED =
      """
      insert into ledger.acknowledged
      select * from unnest(
        cast(:ids as text[]), cast(:positions as bigint[]), cast(:answers as jsonb[]))
      """;

  private static final String REFUSED =
      "insert into ledger.refused select unnest(cast(:ids as text[]))";

  private static final String WRITTEN =
      "ledger.intent i join command c on (c.guild_id, c.command_id) = (i.guild_id, i.id)";

  private final JdbcClient jdbc;
  private final Pages pages;

  Audit(JdbcClient jdbc, Pages pages) {
    this.jdbc = jdbc;
    this.pages = pages;
    jdbc.sql(TABLES).update();
    write();
  }

  private void write() {
    var intents = pages.intents.values();
    var answers = pages.acknowledged.values();
    jdbc.sql(INTENTS)
        .param("ids", texts(intents, Act::id))
        .param("guilds", intents.stream().mapToLong(Act::guild).toArray())
        .param("events", texts(intents, it -> it.kind().event))
        .param("numbers", texts(intents, it -> String.valueOf(it.kind().takesNumber)))
        .update();
    jdbc.sql(ACKNOWLEDGED)
        .param("ids", texts(answers, Acknowledged::id))
        .param("positions", answers.stream().mapToLong(Acknowledged::position).toArray())
        .param("answers", texts(answers, Acknowledged::json))
        .update();
    jdbc.sql(REFUSED).param("ids", texts(pages.refused, it -> it)).update();
  }

  /** Of the acts that nobody was answered: how many are in the log all the same. */
  long openAndWritten() {
    return count(
        WRITTEN
            + " left join ledger.acknowledged a using (id) left join ledger.refused r using (id)"
            + " where a.id is null and r.id is null");
  }

  Sums into(Sums sums) {
    var again = pages.acknowledged.values().stream().filter(Acknowledged::again).count();
    return sums.show("acknowledged", pages.acknowledged.size())
        .show("of these, durable before an outage hid it", again)
        .show("refused by the rules", pages.refused.size())
        .show("answers of \"the log cannot be reached\"", pages.missed)
        .show("events in the log", count("event"))
        .mustBeZero("acknowledged and lost", lost())
        .mustBeZero("answered otherwise than in the log", changed())
        .mustBeZero("done twice", doubled())
        .mustBeZero("half in the log", torn())
        .mustBeZero(
            "refused and yet in the log", count(WRITTEN + " join ledger.refused r using (id)"))
        .mustBeZero("without an answer in the end", pages.open().size())
        .mustBeZero("answers that no caller should see", pages.faults.size())
        .mustBeZero("in the log and sent by nobody", strangers())
        .mustBeZero("positions missing or out of order", positions())
        .mustBeZero("streams with a hole", streamsWithAHole())
        .mustBeZero("guilds whose case numbers are not 1 to n", numbers())
        .mustBeZero("members whose XP is not the sum of their awards", xp());
  }

  private long lost() {
    return count(
        """
        ledger.acknowledged a join ledger.intent i using (id)
        left join command c on (c.guild_id, c.command_id) = (i.guild_id, i.id)
        left join ledger.unit u on (u.guild_id, u.id) = (i.guild_id, i.id)
        where c.command_id is null or u.id is null\
        """);
  }

  private long changed() {
    return count(
        """
        ledger.acknowledged a join ledger.intent i using (id)
        join command c on (c.guild_id, c.command_id) = (i.guild_id, i.id)
        where jsonb_strip_nulls(c.answer) <> jsonb_strip_nulls(a.answer) or c.position <> a.position\
        """);
  }

  private long doubled() {
    return count(
        """
        ledger.intent i join ledger.unit u on (u.guild_id, u.id) = (i.guild_id, i.id)
        where (select count(*) from unnest(names) as n where n = i.event) > 1
          or (select count(*) from unnest(names) as n where n = 'case.number-allocated') > 1\
        """);
  }

  /** A command and its events are there together, side by side, with one case number, or not. */
  private long torn() {
    return count(
        """
        ledger.intent i
        left join command c on (c.guild_id, c.command_id) = (i.guild_id, i.id)
        left join ledger.unit u on (u.guild_id, u.id) = (i.guild_id, i.id)
        where (c.command_id is null) <> (u.id is null)
          or u.last <> c.position
          or u.last - u.first + 1 <> cardinality(u.names)
          or not i.event = any (u.names)
          or i.takes_number <> ('case.number-allocated' = any (u.names))
          or cardinality(u.case_numbers) <> 1
          or u.case_numbers[1] <> c.answer->>'caseNumber'\
        """);
  }

  private long strangers() {
    return count(
        """
        ledger.unit u left join ledger.intent i on (u.guild_id, u.id) = (i.guild_id, i.id)
        where i.id is null\
        """);
  }

  private long positions() {
    return jdbc.sql(
            """
            select abs(count(*) - coalesce(max(position), 0))
              + abs(count(*) - (select position from log_head))
            from event
            """)
        .query(Long.class)
        .single();
  }

  private long streamsWithAHole() {
    return count(
        """
        (select stream from event group by stream
          having count(*) <> max(sequence) + 1 or min(sequence) <> 0) as holed\
        """);
  }

  private long numbers() {
    return count(
        """
        (select guild_id from event where name = 'case.number-allocated' group by guild_id
          having count(*) <> max((payload->>'caseNumber')::bigint)
            or count(*) <> count(distinct payload->>'caseNumber')) as holed\
        """);
  }

  private long xp() {
    return count(
        """
        (select stream from event where name = 'level.xp-awarded' group by stream
          having sum((payload->>'amount')::bigint) <> max((payload->>'xp')::bigint)) as wrong\
        """);
  }

  private long count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Long.class).single();
  }

  private static <T> String[] texts(Collection<T> values, Function<T, String> text) {
    return values.stream().map(text).collect(Collectors.toList()).toArray(String[]::new);
  }
}
