select b.batch_id, b.kind, b.phase, b.proposed_at,
  (select count(*) from batch_member m
   where m.guild_id = b.guild_id and m.batch_id = b.batch_id) as users
from batch b
where b.guild_id = :guild
order by b.batch_id desc
limit :limit
