select label
from case_file, unnest(labels) as label
where guild_id = :guild and labels <> '{}'
group by label
order by count(*) desc, label
limit 100
