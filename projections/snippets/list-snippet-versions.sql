select version, content, editor_id, at, restored_version
from snippet_version
where guild_id = :guild
  and name = :name
  and (cast(:before as int) is null or version < :before)
order by version desc
limit :limit
