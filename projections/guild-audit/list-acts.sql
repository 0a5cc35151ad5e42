select
  guild_id, act_id, position, kind, state, at, actor_id, channel_id, user_id, count, bots,
  message_ids, deleted, before, after, text, quote, cause
from act
where guild_id = :guild
  and (kind <> 'REPORT' or user_id is distinct from :asker)
  and (cast(:kind as text) is null or kind = :kind)
  and (cast(:user as bigint) is null or actor_id = :user or user_id = :user)
  and (cast(:before as bigint) is null or position < :before)
order by position desc
limit :limit
