select kind, name, value
from level_setting
where guild_id = :guild
