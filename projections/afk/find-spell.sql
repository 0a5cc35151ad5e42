select
  guild_id, user_id, spell, state, since, until, permanent, enforced, reason, nickname, marked,
  ending, moderator_id, cleared_for, cause
from afk_spell
where guild_id = :guild and user_id = :user and spell = :spell
