select position, at, actor_id, source, what, before, after
from case_change
where guild_id = :guild and case_number = :number
order by position
