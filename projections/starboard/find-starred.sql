select guild_id, channel_id, message_id
from starred_message
where guild_id = :guild
  and (
    (channel_id = :channel and (cardinality(:messages) = 0 or message_id = any(:messages)))
    or (post_channel_id = :channel
      and (cardinality(:messages) = 0 or post_id = any(:messages)))
  )
order by message_id desc
limit 1000
