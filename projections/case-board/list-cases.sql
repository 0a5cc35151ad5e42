select guild_id, case_number, kind, state, user_id, moderator_id, reason, silent, ruled_at,
  ends_at, delete_message_seconds, related_case, notice, attempts, failure, log_channel_id,
  log_message_id, validity, labels, jail_role_id, role_ids, missing_role_ids
from case_file
where guild_id = :guild
  and (cast(:user as bigint) is null or user_id = :user)
  and (cast(:moderator as bigint) is null or moderator_id = :moderator)
  and (cast(:kind as text) is null or kind = :kind)
  and (cast(:from as timestamptz) is null or ruled_at >= :from)
  and (cast(:to as timestamptz) is null or ruled_at < :to)
  and (cast(:before as bigint) is null or case_number < :before)
order by case_number desc
limit :limit
