-- As list-gains, over any days: what members gained then is added up first.
with counted as materialized (
  select coalesce(b.board, first.board) as board
  from (values (0)) as first (board)
  left join guild_board b on b.guild_id = :guild
), sums as materialized (
  select g.user_id, sum(g.gained)::bigint as xp
  from xp_gain g
  where g.guild_id = :guild and g.board = (select board from counted) and g.unit = 'D'
    and g.span between :from and :to and g.listed
  group by g.user_id
  having sum(g.gained) > 0
), page as materialized (
  (
    select s.user_id, s.xp
    from sums s
    where not :higher and s.xp <= :xp and (s.xp < :xp or s.user_id > :user)
    order by s.xp desc, s.user_id
    limit :limit
  )
  union all
  (
    select s.user_id, s.xp
    from sums s
    where :higher and s.xp >= :xp and (s.xp > :xp or s.user_id < :user)
    order by s.xp, s.user_id desc
    limit :limit
  )
), shown as (
  select false as own, user_id, xp
  from page
  union all
  select true, s.user_id, s.xp
  from sums s
  where s.user_id = :self
), placed as (
  select own, user_id, xp,
    row_number() over (partition by own order by xp desc, user_id) as place
  from shown
)
select p.own, p.user_id, p.xp, null as curve,
  case when p.place = 1 then (select count(*) from sums s where s.xp > p.xp) end as more,
  case when p.place = 1 then (
    select count(*)
    from sums s
    where s.xp = p.xp and s.user_id < p.user_id
  ) end as before
from placed p
order by p.own, p.xp desc, p.user_id
