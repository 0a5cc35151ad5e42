-- What a moderator did to cases since a moment, latest first, which is the order of undoing.
select c.position, c.case_number, f.user_id, f.kind, f.state, f.validity, f.ends_at, c.what,
  c.before
from case_change c
join case_file f using (guild_id, case_number)
where c.guild_id = :guild and c.actor_id = :moderator
  and c.at >= cast(:since as timestamptz)
  and c.what in ('RULED', 'REASON_AMENDED', 'VOIDED', 'REINSTATED')
order by c.position desc
limit :limit
