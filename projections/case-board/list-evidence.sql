select number, editor_id, at, url, text, author_id
from case_evidence
where guild_id = :guild and case_number = :number
order by number
