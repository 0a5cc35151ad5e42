select guild_id, number, user_id, template_id, channel_id, at
from voice_channel
order by guild_id, number
limit 10000
