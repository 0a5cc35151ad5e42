-- Whoever is in jail now, whether still a member or not.
select guild_id, user_id, case_number
from case_file
where cast(:guild as bigint) in (0, guild_id) and kind = 'JAIL' and state = 'APPLIED'
order by guild_id, user_id
limit 10000
