select guild_id, act_id
from act
where state = 'OPEN' and at < :until
order by at
limit 1000
