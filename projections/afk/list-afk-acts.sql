select position, kind, at, user_id, actor_id, until, reason
from (
  select position, 'SELF_TIMEOUT' as kind, since as at, user_id, user_id as actor_id, until, reason
  from afk_spell
  where guild_id = :guild and enforced
  union all
  select
    cleared_position as position, 'AFK_CLEARED' as kind, cleared_at as at, user_id,
    moderator_id as actor_id, null as until, cleared_for as reason
  from afk_spell
  where guild_id = :guild and cleared_position is not null
) acts
where (cast(:kind as text) is null or kind = :kind)
  and (cast(:user as bigint) is null or actor_id = :user or user_id = :user)
  and (cast(:before as bigint) is null or position < :before)
order by position desc
limit :limit
