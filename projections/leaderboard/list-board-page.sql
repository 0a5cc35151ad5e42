-- From one place on, down or up, and where the one who asks stands. Of a page only the first row is
-- counted out: the other ranks follow from it.
with counted as materialized (
  select coalesce(g.board, first.board) as board, g.curve
  from (values (0)) as first (board)
  left join guild_board g on g.guild_id = :guild
), page as materialized (
  (
    select m.user_id, m.xp, m.above
    from member_xp m
    where not :higher and m.guild_id = :guild and m.board = (select board from counted)
      and m.listed and m.xp <= :xp and (m.xp < :xp or m.user_id > :user)
    order by m.xp desc, m.user_id
    limit :limit
  )
  union all
  (
    select m.user_id, m.xp, m.above
    from member_xp m
    where :higher and m.guild_id = :guild and m.board = (select board from counted)
      and m.listed and m.xp >= :xp and (m.xp > :xp or m.user_id < :user)
    order by m.xp, m.user_id desc
    limit :limit
  )
), shown as (
  select false as own, user_id, xp, above
  from page
  union all
  select true, m.user_id, m.xp, m.above
  from member_xp m
  where m.guild_id = :guild and m.board = (select board from counted) and m.user_id = :self
    and m.listed
), placed as (
  select own, user_id, xp, above,
    row_number() over (partition by own order by xp desc, user_id) as place
  from shown
)
select p.own, p.user_id, p.xp, (select curve from counted) as curve,
  case when p.place = 1 then (
    select coalesce(sum(n.members), 0)::bigint
    from xp_node n
    where n.guild_id = :guild and n.board = (select board from counted)
      and n.node = any (p.above)
  ) end as more,
  case when p.place = 1 then (
    select count(*)
    from member_xp m
    where m.guild_id = :guild and m.board = (select board from counted) and m.listed
      and m.xp = p.xp and m.user_id < p.user_id
  ) end as before
from placed p
order by p.own, p.xp desc, p.user_id
