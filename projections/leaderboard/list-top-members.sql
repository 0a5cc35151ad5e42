-- No ranks where nobody is left out: there they follow from the order alone.
select m.user_id, m.xp, m.level,
  case when :offset > 0 then 1 + (
    select coalesce(sum(n.members), 0)
    from xp_node n
    where n.guild_id = m.guild_id and n.node = any (m.above)
  ) end as rank,
  (select n.members from xp_node n where n.guild_id = :guild and n.node = 0) as members
from member_xp m
where m.guild_id = :guild
order by m.xp desc, m.user_id
limit :limit offset :offset
