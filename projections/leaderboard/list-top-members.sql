-- One row even where nobody is listed, to say how many members have XP. Only the first rank of a
-- slice is looked up: who has less XP than the one before has the rank of their place in the list.
select coalesce(g.members, 0) as members, m.user_id, coalesce(m.xp, 0) as xp,
  coalesce(m.level, 0) as level, coalesce(m.rank, 0) as rank
from (values (0)) as one (node)
left join xp_node g on g.guild_id = :guild and g.node = one.node
left join (
  select p.user_id, p.xp, p.level,
    case
      when p.place = 1 and :offset > 0 then 1 + (
        select coalesce(sum(n.members), 0)
        from xp_node n
        where n.guild_id = :guild and n.node = any (p.above))
      else :offset + p.place
    end as rank
  from (
    select t.*, rank() over (order by t.xp desc) as place
    from (
      select user_id, xp, level, above
      from member_xp
      where guild_id = :guild
      order by xp desc, user_id
      limit :limit offset :offset
    ) t
  ) p
) m on true
order by m.xp desc, m.user_id
