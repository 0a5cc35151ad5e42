select m.guild_id, m.board, m.user_id, m.xp
from member_xp m
where (m.guild_id, m.board, m.user_id) > (:guild, :board, :user)
order by m.guild_id, m.board, m.user_id
limit :limit
