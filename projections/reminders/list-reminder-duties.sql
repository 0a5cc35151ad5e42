with due as (
  select user_id, number, firings as firing, next_at as due
  from reminder
  where next_at <= :at
  order by next_at
  limit 1000
), on_its_way as (
  select user_id, number, firings as firing, cast(null as timestamptz) as due
  from reminder
  where state = 'FIRED' and fired_at < :at
  order by fired_at
  limit 1000
)
select user_id, number, firing, due from due
union all
select user_id, number, firing, due from on_its_way
