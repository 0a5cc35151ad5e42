-- No ranks where nobody is left out: there they follow from the order alone.
select m.user_id, m.xp, m.listed,
  (select g.curve from guild_board g where g.guild_id = :guild) as curve,
  case when :offset > 0 then 1 + (
    select coalesce(sum(n.members), 0)
    from xp_node n
    where n.guild_id = m.guild_id and n.board = m.board and n.node = any (m.above)
  ) end as rank,
  (
    select n.members
    from xp_node n
    where n.guild_id = :guild
      and n.board = coalesce((select g.board from guild_board g where g.guild_id = :guild), 0)
      and n.node = 0
  ) as members
from member_xp m
where m.guild_id = :guild
  and m.board = coalesce((select g.board from guild_board g where g.guild_id = :guild), 0)
  and m.listed
order by m.xp desc, m.user_id
limit :limit offset :offset
