package dev.docket.endurance;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds the tally, which forgives nothing, against the log. */
record TallyAudit(JdbcClient jdbc) {

  boolean isBehind() {
    return jdbc.sql(
            """
            select (select count(*) from tally_1_g1.seen)
              < (select count(*) from event where name like 'level.%')
            """)
        .query(Boolean.class)
        .single();
  }

  /** How many events of a batch count. */
  long seenIn(UUID batch) {
    return jdbc.sql("select count(*) from tally_1_g1.seen where batch = ?")
        .param(batch)
        .query(Long.class)
        .single();
  }

  Sums into(Sums sums) {
    return sums.show("events tallied", count("tally_1_g1.seen"))
        .mustBeZero(
            "events folded twice",
            count("(select position from tally_1_g1.seen group by 1 having count(*) > 1) as d"))
        .mustBeZero(
            "events skipped",
            count(
                """
                (select position from event where name like 'level.%'
                  except select position from tally_1_g1.seen) as unseen\
                """))
        .mustBeZero(
            "members whose count is not the number of their events",
            count(
                """
                (select guild_id, (payload->>'userId')::bigint as user_id, count(*) as n
                  from event where name like 'level.%' group by 1, 2) as e
                full join tally_1_g1.event_count c using (guild_id, user_id)
                where e.n is distinct from c.n\
                """));
  }

  private long count(String from) {
    return jdbc.sql("select count(*) from " + from).query(Long.class).single();
  }
}
