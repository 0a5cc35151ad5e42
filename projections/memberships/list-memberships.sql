select guild_id, first_joined_at, joined_at, left_at, stays
from membership
order by guild_id
