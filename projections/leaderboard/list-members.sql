-- One row even where nobody is listed, to say how many members have XP.
select coalesce(n.members, 0) as members, m.user_id, coalesce(m.xp, 0) as xp, true as listed,
  g.curve,
  1 + (
    select coalesce(sum(above.members), 0)
    from xp_node above
    where above.guild_id = m.guild_id and above.board = m.board and above.node = any (m.above)
  ) as rank
from (values (0)) as first (board)
left join guild_board g on g.guild_id = :guild
left join xp_node n
  on n.guild_id = :guild and n.board = coalesce(g.board, first.board) and n.node = 0
left join member_xp m
  on m.guild_id = :guild and m.board = coalesce(g.board, first.board) and m.listed
    and m.user_id = any (:users)
order by m.xp desc, m.user_id
