select p.guild_id, p.poll_id, p.state, p.channel_id, p.message_id, p.author_id, p.title, p.options,
  p.option_count, p.closes_at, p.ended_at, p.ended_by, p.at,
  array(
    select count(v.user_id)
    from generate_series(1, p.option_count) as option(number)
    left join poll_vote v
      on v.guild_id = p.guild_id and v.poll_id = p.poll_id and v.choice = option.number
    group by option.number
    order by option.number
  ) as votes
from poll p
where p.guild_id = :guild and p.author_id = :author
order by p.state = 'OPEN' desc, p.poll_id desc
limit :limit
