-- A row for each user who was named.
select b.moderator_id, b.kind, b.phase, b.lasting_seconds, b.delete_message_seconds, b.silent,
  b.proposed_at, m.user_id, m.reason, m.settled, m.case_number, m.refusal, m.details
from batch b
join batch_member m using (guild_id, batch_id)
where b.guild_id = :guild and b.batch_id = :batch
order by m.place
