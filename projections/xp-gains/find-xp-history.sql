-- The first row, without a day, is what there was before.
select null as day, coalesce(sum(g.gained), 0)::bigint as gained,
  coalesce(sum(g.gained), 0)::bigint as total
from (values (0)) as first (board)
left join guild_board b on b.guild_id = :guild
left join xp_gain g
  on g.guild_id = :guild and g.user_id = :user and g.board = coalesce(b.board, first.board)
    and g.unit in ('D', 'L') and g.span < :from
union all
select d.day, d.gained, d.total
from (
  select g.span as day, sum(g.gained)::bigint as gained,
    (sum(sum(g.gained)) over (order by g.span))::bigint as total
  from (values (0)) as first (board)
  left join guild_board b on b.guild_id = :guild
  join xp_gain g
    on g.guild_id = :guild and g.user_id = :user and g.board = coalesce(b.board, first.board)
      and g.unit in ('D', 'L') and g.span <= :to
  group by g.span
) d
where d.day >= :from
order by day nulls first
