select number, name, started_at, ended_at
from season
where guild_id = :guild
order by number desc
limit 1000
