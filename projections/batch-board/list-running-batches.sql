select guild_id, batch_id
from batch
where phase = 'RUNNING'
order by guild_id, batch_id
