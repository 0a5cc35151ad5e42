-- In the order of the primary key; row comparison lets the index begin right there.
select board, user_id
from member_xp
where guild_id = :guild and (board, user_id) > (:board, :after)
order by board, user_id
limit 100
