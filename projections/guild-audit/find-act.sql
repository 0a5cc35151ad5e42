select
  guild_id, act_id, position, kind, state, at, actor_id, channel_id, user_id, count, bots,
  message_ids, deleted, before, after, text, quote, cause
from act
where guild_id = :guild and act_id = :act
