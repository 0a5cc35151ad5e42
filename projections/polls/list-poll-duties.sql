with due as (
  select guild_id, poll_id, true as is_due
  from poll
  where state = 'OPEN' and closes_at <= :at
  order by closes_at
  limit 1000
), unseen as (
  select guild_id, poll_id, false as is_due
  from poll
  where state = 'OPEN' and message_id is null and at < :at
  order by at
  limit 1000
)
select guild_id, poll_id, is_due from due
union all
select guild_id, poll_id, is_due from unseen
