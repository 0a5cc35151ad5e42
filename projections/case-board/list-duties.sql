-- A settled case that could not be posted within an hour stays without a post, and a ban whose end
-- Discord refused is for a moderator to lift. Each sort has a limit of its own: a backlog of one
-- must not hide the others.
select sort, guild_id, user_id, case_number from (
  (
    select 'UNENFORCED' as sort, guild_id, user_id, case_number
    from case_file
    where state in ('RULED', 'RETRYING')
    order by guild_id, case_number
    limit 10000
  )
  union all
  (
    select 'UNPOSTED', guild_id, user_id, case_number
    from case_file
    where log_message_id is null
      and settled_at > cast(:now as timestamptz) - interval '1 hour'
    order by guild_id, case_number
    limit 10000
  )
  union all
  (
    select 'EXPIRED', guild_id, user_id, case_number
    from case_file ban
    where kind = 'TEMPBAN' and state in ('RULED', 'RETRYING', 'APPLIED')
      and ends_at <= cast(:now as timestamptz)
      and not exists (
        select from case_file unban
        where unban.guild_id = ban.guild_id and unban.user_id = ban.user_id
          and unban.kind = 'UNBAN' and unban.related_case = ban.case_number)
    order by ends_at
    limit 10000
  )
) owed
