select m.user_id, m.xp, g.curve
from (values (0)) as first (board)
left join guild_board g on g.guild_id = :guild
join member_xp m
  on m.guild_id = :guild and m.board = coalesce(g.board, first.board) and m.user_id = any (:users)
order by m.user_id
