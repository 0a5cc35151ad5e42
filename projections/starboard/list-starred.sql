select guild_id, channel_id, message_id, author_id, stars, reached_at, post_channel_id, post_id
from starred_message
where guild_id = :guild
  and stars > 0
  and message_id >= :first
  and (cast(:author as bigint) is null or author_id = :author)
order by stars desc, message_id desc
limit :limit
