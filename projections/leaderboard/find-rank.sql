-- The rank is the sum of a few nodes, however many members there are; equal XP, equal rank.
select m.user_id, m.xp, m.level,
  1 + (
    select coalesce(sum(n.members), 0)
    from xp_node n
    where n.guild_id = m.guild_id and n.node = any (m.above)
  ) as rank,
  (select n.members from xp_node n where n.guild_id = m.guild_id and n.node = 0) as members
from member_xp m
where m.guild_id = :guild and m.user_id = :user
