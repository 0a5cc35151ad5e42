select at, moderator_id, channel_id, emoji, threshold
from board_change
where guild_id = :guild
order by position desc
limit 10
