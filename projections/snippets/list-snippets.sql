with matching as (
  select s.name, s.target, s.author_id, s.locked, s.uses
  from snippet s
  left join snippet t
    on t.guild_id = s.guild_id and t.name = s.target and t.life = s.target_life
    and t.deleted_at is null
  where s.guild_id = :guild
    and s.deleted_at is null
    and (s.target is null or t.name is not null)
    and (cast(:author as bigint) is null or s.author_id = :author)
    and (cast(:search as text) is null
      or strpos(s.name, lower(cast(:search as text))) > 0
      or strpos(lower(coalesce(t.content, s.content)), lower(cast(:search as text))) > 0)
),
numbered as (
  select m.*, row_number() over (order by m.uses desc, m.name collate "C") as number,
    count(*) over () as total
  from matching m
)
select total, number, name, target, author_id, locked, uses
from numbered
where cast(:uses as bigint) is null
  or uses < :uses
  or (uses = :uses and name collate "C" > cast(:name as text))
order by number
limit :limit
