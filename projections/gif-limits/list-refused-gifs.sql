select
  guild_id, channel_id, message_id, user_id, of_member, most, window_seconds, told, state, cause, at
from refused_gif
where guild_id = :guild
  and (cast(:message as bigint) = 0 or message_id = :message)
order by message_id desc
limit :limit
