-- One row even where nobody is listed, to say how many members have XP.
select g.members, m.user_id, coalesce(m.xp, 0) as xp, coalesce(m.level, 0) as level,
  1 + (select count(*) from member_xp o where o.guild_id = :guild and o.xp > m.xp) as rank
from (select count(*) as members from member_xp where guild_id = :guild) g
left join lateral (
  select user_id, xp, level
  from member_xp
  where guild_id = :guild
  order by xp desc, user_id
  limit :limit offset :offset
) m on true
order by m.xp desc, m.user_id
