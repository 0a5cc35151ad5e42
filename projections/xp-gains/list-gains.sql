-- From one place on, down or up, and where the one who asks stands. Of a page only the first row is
-- counted out: the other ranks follow from it.
with counted as materialized (
  select coalesce(s.board, b.board, first.board) as board
  from (values (0)) as first (board)
  left join guild_board b on b.guild_id = :guild
  left join season s
    on s.guild_id = :guild and s.number = :span and cast(:unit as "char") = 'S'
), page as materialized (
  (
    select g.user_id, g.gained as xp
    from xp_gain g
    where not :higher and g.guild_id = :guild and g.board = (select board from counted)
      and g.unit = cast(:unit as "char") and g.span = :span and g.listed and g.gained > 0
      and g.gained <= :xp and (g.gained < :xp or g.user_id > :user)
    order by g.gained desc, g.user_id
    limit :limit
  )
  union all
  (
    select g.user_id, g.gained as xp
    from xp_gain g
    where :higher and g.guild_id = :guild and g.board = (select board from counted)
      and g.unit = cast(:unit as "char") and g.span = :span and g.listed and g.gained > 0
      and g.gained >= :xp and (g.gained > :xp or g.user_id < :user)
    order by g.gained, g.user_id desc
    limit :limit
  )
), shown as (
  select false as own, user_id, xp
  from page
  union all
  select true, g.user_id, g.gained
  from xp_gain g
  where g.guild_id = :guild and g.user_id = :self and g.board = (select board from counted)
    and g.unit = cast(:unit as "char") and g.span = :span and g.listed and g.gained > 0
), placed as (
  select own, user_id, xp,
    row_number() over (partition by own order by xp desc, user_id) as place
  from shown
)
select p.own, p.user_id, p.xp, null as curve,
  case when p.place = 1 then (
    select count(*)
    from xp_gain g
    where g.guild_id = :guild and g.board = (select board from counted)
      and g.unit = cast(:unit as "char") and g.span = :span and g.listed and g.gained > p.xp
  ) end as more,
  case when p.place = 1 then (
    select count(*)
    from xp_gain g
    where g.guild_id = :guild and g.board = (select board from counted)
      and g.unit = cast(:unit as "char") and g.span = :span and g.listed and g.gained = p.xp
      and g.user_id < p.user_id
  ) end as before
from placed p
order by p.own, p.xp desc, p.user_id
