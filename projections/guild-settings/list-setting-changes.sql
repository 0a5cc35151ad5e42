select position, at, actor_id, source, kind, name, before, after
from setting_change
where guild_id = :guild
  and (cast(:before as bigint) is null or position < :before)
order by position desc
limit :limit
