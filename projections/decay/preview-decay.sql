-- Whoever would lose XP if nobody gained any until the rule could take some for the first time.
with losing as (
  select m.xp - :floor as spare,
    case
      when cast(:percent as int) is null then cast(:amount as bigint)
      else greatest(1, m.xp / 100 * cast(:percent as int) + m.xp % 100 * cast(:percent as int) / 100)
    end as loss
  from idle_member m
  left join guild_board b on b.guild_id = m.guild_id
  where m.guild_id = :guild and m.board = coalesce(b.board, 0) and m.xp > :floor
    and m.since
      + case when m.decayed then cast(:every as int) else cast(:after as int) end * interval '24 hours'
      <= :first
    and not exists (
      select from unlisted_member u
      where u.guild_id = m.guild_id and u.user_id = m.user_id and u.excluded
    )
)
select count(*) as members,
  least(coalesce(sum(least(spare, loss)), 0), 9223372036854775807)::bigint as xp
from losing
