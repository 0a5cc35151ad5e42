select user_id, due_at
from idle_member
where guild_id = :guild and due_at <= :now and (due_at, user_id) > (:due, :user)
order by due_at, user_id
limit :limit
