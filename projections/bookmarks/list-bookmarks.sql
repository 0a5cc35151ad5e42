select guild_id, user_id, number, channel_id, message_id, author_id, copy_id, note, at
from bookmark
where guild_id = :guild and user_id = :user and number < :before
order by number desc
limit :limit
