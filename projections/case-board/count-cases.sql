-- What each moderator ruled in a stretch of time; what was declared wrong does not count.
select moderator_id, kind, count(*) as cases
from case_file
where guild_id = :guild and validity <> 'VOIDED'
  and ruled_at >= cast(:from as timestamptz) and ruled_at < cast(:to as timestamptz)
group by moderator_id, kind
order by moderator_id, kind
