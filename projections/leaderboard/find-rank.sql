-- The rank is the sum of a few nodes, however many members there are; equal XP, equal rank.
select m.user_id, m.xp, m.listed, g.curve,
  case when not m.listed then (
    select u.excluded
    from unlisted_member u
    where u.guild_id = m.guild_id and u.user_id = m.user_id
  ) end as excluded,
  1 + (
    select coalesce(sum(n.members), 0)
    from xp_node n
    where n.guild_id = m.guild_id and n.board = m.board and n.node = any (m.above)
  ) as rank,
  (
    select n.members
    from xp_node n
    where n.guild_id = m.guild_id and n.board = m.board and n.node = 0
  ) as members
from (values (0)) as first (board)
left join guild_board g on g.guild_id = :guild
join member_xp m
  on m.guild_id = :guild and m.board = coalesce(g.board, first.board) and m.user_id = :user
