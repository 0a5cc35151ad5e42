select guild_id, first_joined_at, joined_at, left_at, stays, erased_at
from membership
order by guild_id
