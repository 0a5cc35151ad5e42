-- What was written about a case is sealed: it is handed out for the reader to open.
with matching as (
  select case_number
  from case_file
  where guild_id = :guild
    and (cast(:user as bigint) is null or user_id = :user)
    and (cast(:moderator as bigint) is null or moderator_id = :moderator)
    and (cast(:kind as text) is null or kind = :kind)
    and (cast(:state as text) is null or state = :state or cast(:state as text) = 'EXPIRED')
    and (cast(:state as text) is null
      or case
        when kind = 'TIMEOUT' and state = 'APPLIED' and ends_at <= cast(:now as timestamptz)
        then 'EXPIRED'
        else state
      end = :state)
    and (cast(:voided as boolean) is null or (validity = 'VOIDED') = :voided)
    and (cast(:label as text) is null
      or labels <> '{}' and labels @> array[cast(:label as text)])
    and (cast(:from as timestamptz) is null or ruled_at >= :from)
    and (cast(:to as timestamptz) is null or ruled_at < :to)
    and (cast(:before as bigint) is null or case_number < :before)
  order by case_number desc
  limit :counted
)
select guild_id, case_number, kind, state, user_id, moderator_id, reason, silent, ruled_at,
  ends_at, delete_message_seconds, related_case, notice, attempts, failure, log_channel_id,
  log_message_id, validity, labels, jail_role_id, role_ids, missing_role_ids,
  (select count(*) from matching) as matching,
  case when cast(:searching as boolean) then array(
    select after
    from case_change c
    where c.guild_id = f.guild_id and c.case_number = f.case_number and c.what = 'NOTE_ADDED'
    union all
    select text
    from case_evidence e
    where e.guild_id = f.guild_id and e.case_number = f.case_number and text is not null
  ) end as texts
from case_file f
join matching using (case_number)
where guild_id = :guild
order by case_number desc
limit :limit
