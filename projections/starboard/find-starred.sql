select guild_id, channel_id, message_id
from starred_message
where guild_id = :guild
  and (
    (channel_id = :channel and (cardinality(cast(:messages as bigint[])) = 0 or message_id = any(cast(:messages as bigint[]))))
    or (post_channel_id = :channel
      and (cardinality(cast(:messages as bigint[])) = 0 or post_id = any(cast(:messages as bigint[]))))
  )
order by message_id desc
limit 1000
