with expired as (
  select guild_id, user_id, spell
  from afk_spell
  where state in ('STARTED', 'AWAY') and until <= :at
  order by until
  limit 1000
), unshown as (
  select state, guild_id, user_id, spell
  from afk_spell
  where state in ('STARTED', 'ENDED') and since < :at
  order by since
  limit 1000
)
select 'EXPIRE' as what, guild_id, user_id, spell from expired
union all
select case state when 'STARTED' then 'SHOW' else 'SETTLE' end, guild_id, user_id, spell
from unshown
