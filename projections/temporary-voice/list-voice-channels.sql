select guild_id, number, user_id, template_id, channel_id, at
from voice_channel
where guild_id = :guild
order by number
