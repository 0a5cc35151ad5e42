select m.user_id, m.xp, m.level,
  1 + (select count(*) from member_xp o where o.guild_id = m.guild_id and o.xp > m.xp) as rank,
  (select count(*) from member_xp o where o.guild_id = m.guild_id) as members
from member_xp m
where m.guild_id = :guild and m.user_id = any (:users)
order by m.xp desc, m.user_id
