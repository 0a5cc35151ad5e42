-- Each kind of case that a user has: how many count, how many are void, and what is in force.
select kind,
  count(*) filter (where validity <> 'VOIDED') as valid,
  count(*) filter (where validity = 'VOIDED') as voided,
  max(case_number) filter (where state in ('RULED', 'RETRYING', 'APPLIED')
    and (ends_at is null or ends_at > cast(:now as timestamptz))) as latest_in_force,
  max(ruled_at) as last_ruled_at
from case_file
where guild_id = :guild and user_id = :user
group by kind
order by max(case_number) desc
