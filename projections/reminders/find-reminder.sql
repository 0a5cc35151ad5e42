select
  user_id, number, state, text, next_at, every_seconds, times, until, guild_id, channel_id, language,
  set_at, firings, fired_due, fired_at, how, cause
from reminder
where user_id = :user and number = :number
