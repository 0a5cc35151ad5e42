package dev.docket.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills an empty log with XP awards in one statement. Every member has one; who has more is left to
 * chance, as on a real evening a few talk most.
 */
final class SeededLog {

  private static final long FIRST_GUILD = 1_014_444_444_444_444_444L;
  private static final long GUILD_STEP = (1L << 22) + 1;
  private static final long FIRST_MEMBER = 200_000_000_000_000_000L;

  private static final String SEED =
      """
      insert into event (
        position, guild_id, stream_type, stream, sequence, event_id, name, revision, occurred_at,
        payload, metadata, hash)
      select position, guild_id, 'progress', 'progress/' || guild_id || '/' || user_id, sequence,
        gen_random_uuid(), 'level.xp-awarded', 2, at,
        jsonb_build_object(
          'guildId', guild_id, 'userId', user_id, 'source', 'MESSAGE', 'channelId', guild_id + 1,
          'messageId', message, 'units', 1, 'roll', 20, 'multiplier', 1.0, 'amount', 20,
          'xp', 20 * (sequence + earlier), 'board', 0, 'terms', 0,
          'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')),
        jsonb_build_object(
          'actor', user_id::text, 'source', 'DISCORD', 'command', 'message/' || message,
          'correlation', 'message/' || message),
        decode(repeat('00', 32), 'hex')
      from (
        select n as position, :guild + member % :guilds * :step as guild_id,
          :user + member as user_id, 1000000000000000000 + n as message,
          row_number() over (partition by member order by n) - 1 as sequence,
          1 + floor(-:earlier * ln((hashint8(member) & 2147483647) / 2147483648.0 + 1e-9))::bigint
            as earlier,
          timestamptz '2026-06-01 12:00:00+00' + date_trunc('second', n * interval '50 ms') as at
        from (
          select n,
            case
              when n <= :members then n - 1
              else floor(:members * power((hashint8(n) & 2147483647) / 2147483648.0, 2))::bigint
            end as member
          from generate_series(1::bigint, :events) n
        ) chosen
      ) awarded
      order by position
      """;

  private SeededLog() {}

  /**
   * Fills the log and returns when the planner knows what is in it.
   *
   * @param events how many awards, at least as many as members
   * @param earlier how many awards a member had before, on average; they are not in the log
   */
  static void fill(JdbcClient jdbc, long events, long members, int guilds, int earlier) {
    jdbc.sql(SEED)
        .param("events", events)
        .param("members", members)
        .param("guilds", (long) guilds)
        .param("guild", FIRST_GUILD)
        .param("step", GUILD_STEP)
        .param("user", FIRST_MEMBER)
        .param("earlier", earlier)
        .update();
    jdbc.sql("update log_head set position = ?").param(events).update();
    jdbc.sql("vacuum analyze event").update();
  }

  /** The guild of a member; members are numbered from 0. */
  static long guild(long member, int guilds) {
    return FIRST_GUILD + member % guilds * GUILD_STEP;
  }

  static long user(long member) {
    return FIRST_MEMBER + member;
  }
}
