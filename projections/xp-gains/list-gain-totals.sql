select g.guild_id, g.board, g.user_id, sum(g.gained)::bigint as xp
from xp_gain g
where g.unit in ('D', 'L') and (g.guild_id, g.user_id, g.board) > (:guild, :user, :board)
group by g.guild_id, g.user_id, g.board
order by g.guild_id, g.user_id, g.board
limit :limit
