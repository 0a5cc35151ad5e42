select s.guild_id, s.name, s.target, coalesce(t.content, s.content) as content,
  coalesce(t.version, s.version) as version, s.author_id, s.created_at,
  coalesce(t.changed_at, s.changed_at) as changed_at, s.locked, s.uses,
  array(
    select a.name
    from snippet a
    where a.guild_id = s.guild_id and a.target = s.name and a.target_life = s.life
      and a.deleted_at is null
    order by a.name) as aliases
from snippet s
left join snippet t
  on t.guild_id = s.guild_id and t.name = s.target and t.life = s.target_life
  and t.deleted_at is null
where s.guild_id = :guild
  and s.name = :name
  and s.deleted_at is null
  and (s.target is null or t.name is not null)
