select guild_id, user_id, number, channel_id, message_id, author_id, copy_id, note, at
from bookmark
where user_id = :user and copy_id = :copy
