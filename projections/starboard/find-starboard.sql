select
  at, moderator_id, channel_id, emoji, threshold,
  array(
    select i.channel_id from ignored_channel i where i.guild_id = :guild and i.ignored
  ) as ignored
from board_change
where guild_id = :guild
order by position desc
limit 10
