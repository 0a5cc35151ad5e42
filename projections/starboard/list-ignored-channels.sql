select channel_id
from ignored_channel
where guild_id = :guild and ignored
limit 1000
