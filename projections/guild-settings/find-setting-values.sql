select kind, name, value
from setting
where guild_id = :guild
