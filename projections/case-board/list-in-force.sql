-- Bans and timeouts as the log believes them to be, and what Discord has not carried out yet.
select user_id, case_number, kind, state, ends_at
from case_file
where guild_id = :guild
  and (kind in ('BAN', 'TEMPBAN', 'TIMEOUT') and state = 'APPLIED'
      and (kind <> 'TIMEOUT' or ends_at > cast(:now as timestamptz))
    or kind in ('BAN', 'TEMPBAN', 'SOFTBAN', 'UNBAN', 'TIMEOUT', 'UNTIMEOUT')
      and state in ('RULED', 'RETRYING'))
order by case_number
