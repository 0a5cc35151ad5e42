select position, at, actor_id, kind, name, before, after
from level_setting_change
where guild_id = :guild
  and (cast(:before as bigint) is null or position < :before)
order by position desc
limit :limit
