select guild_id, case_number, kind, state, user_id, moderator_id, reason, silent, ruled_at,
  ends_at, delete_message_seconds, related_case, notice, attempts, failure, log_channel_id,
  log_message_id, validity, labels, jail_role_id, role_ids, missing_role_ids
from case_file
where guild_id = :guild and case_number = any (cast(:numbers as bigint[]))
order by case_number
