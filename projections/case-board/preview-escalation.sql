-- What an escalation rule would have counted, and what was voided of it, in the order it happened.
select c.what, f.case_number, f.user_id, f.kind, f.moderator_id, f.ruled_at
from case_file f
join case_change c using (guild_id, case_number)
where f.guild_id = :guild and f.ruled_at >= cast(:since as timestamptz)
  and c.what in ('RULED', 'VOIDED', 'REINSTATED')
order by c.position
