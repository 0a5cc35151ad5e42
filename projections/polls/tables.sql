-- Every poll.
create table poll (
  guild_id     bigint      not null,
  poll_id      bigint      not null,
  state        text        not null,
  channel_id   bigint      not null,
  message_id   bigint,
  author_id    bigint      not null,
  title        text        not null,
  options      text        not null,
  option_count int         not null,
  closes_at    timestamptz,
  ended_at     timestamptz,
  ended_by     bigint,
  at           timestamptz not null,
  primary key (guild_id, poll_id)
);

create index on poll (guild_id, message_id);
create index on poll (guild_id, author_id);
create index on poll (closes_at) where state = 'OPEN' and closes_at is not null;
create index on poll (at) where state = 'OPEN' and message_id is null;

-- What each member votes for; 0 for nothing any more.
create table poll_vote (
  guild_id bigint not null,
  poll_id  bigint not null,
  user_id  bigint not null,
  choice   int    not null,
  primary key (guild_id, poll_id, user_id)
);
