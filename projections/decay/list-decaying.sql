-- One look into the index for each guild that has a rule.
select r.guild_id
from decay_rule r
where exists (
  select from idle_member m
  where m.guild_id = r.guild_id and m.due_at <= :now
)
order by r.guild_id
