-- One row whether the member has XP or not.
select coalesce(m.xp, 0) as xp, g.curve,
  exists (
    select from unlisted_member e
    where e.guild_id = :guild and e.user_id = :user and e.excluded
  ) as excluded
from (values (0)) as first (board)
left join guild_board g on g.guild_id = :guild
left join member_xp m
  on m.guild_id = :guild and m.board = coalesce(g.board, first.board) and m.user_id = :user
