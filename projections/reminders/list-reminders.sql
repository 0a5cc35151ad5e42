select
  user_id, number, state, text, next_at, every_seconds, times, until, guild_id, channel_id, language,
  set_at, firings, fired_due, fired_at, how, cause
from reminder
where user_id = :user
  and (:all or next_at is not null or state = 'FIRED')
order by next_at nulls last, number desc
limit :limit
