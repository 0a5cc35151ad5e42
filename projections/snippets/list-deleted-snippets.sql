select s.name, s.target, s.author_id, s.locked, s.uses,
  row_number() over (order by s.deleted_at desc, s.name) as number,
  count(*) over () as total
from snippet s
where s.guild_id = :guild
  and s.deleted_at is not null
  and (cast(:author as bigint) is null or s.author_id = :author)
  and (cast(:search as text) is null or strpos(s.name, lower(cast(:search as text))) > 0)
order by s.deleted_at desc, s.name
limit :limit
