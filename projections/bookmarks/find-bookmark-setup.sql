select is_on, actor_id, at
from bookmark_switch
where guild_id = :guild
order by position desc
limit 10
