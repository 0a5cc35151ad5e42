-- How some cases were opened, latest first, which is the order of undoing.
select c.position, c.case_number, f.user_id, f.kind, f.state, f.validity, f.ends_at, c.what,
  c.before
from case_change c
join case_file f using (guild_id, case_number)
where c.guild_id = :guild and c.case_number = any (cast(:numbers as bigint[]))
  and c.what = 'RULED'
order by c.position desc
