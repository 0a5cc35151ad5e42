-- One row even where nobody is listed, to say how many members have XP.
select coalesce(g.members, 0) as members, m.user_id, coalesce(m.xp, 0) as xp,
  coalesce(m.level, 0) as level,
  1 + (
    select coalesce(sum(n.members), 0)
    from xp_node n
    where n.guild_id = m.guild_id and n.node = any (m.above)
  ) as rank
from (values (0)) as one (node)
left join xp_node g on g.guild_id = :guild and g.node = one.node
left join member_xp m on m.guild_id = :guild and m.user_id = any (:users)
order by m.xp desc, m.user_id
