select user_id
from afk_spell
where guild_id = :guild
  and state in ('STARTED', 'AWAY')
limit 10000
