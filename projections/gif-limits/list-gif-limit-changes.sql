select channel_id, of_member, in_channel, moderator_id, at
from limit_change
where guild_id = :guild
order by position desc
limit 10
