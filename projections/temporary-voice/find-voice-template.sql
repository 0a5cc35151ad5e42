select channel_id, moderator_id, at
from template_change
where guild_id = :guild
order by position desc
limit 10
