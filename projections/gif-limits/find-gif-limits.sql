select distinct on (coalesce(c.channel_id, 0))
  c.channel_id, c.of_member, c.in_channel, c.window_seconds
from limit_change c
where c.guild_id = :guild
  and c.position >= (
    select coalesce(max(o.position), 0)
    from limit_change o
    where o.guild_id = :guild and o.channel_id is null and o.of_member is null
  )
order by coalesce(c.channel_id, 0), c.position desc
