-- Every act that opened no case, as it stands; a report is an act of whoever reported.
create table act (
  guild_id    bigint      not null,
  act_id      bigint      not null,
  position    bigint      not null,
  kind        text        not null,
  state       text        not null,
  at          timestamptz not null,
  actor_id    bigint      not null,
  channel_id  bigint,
  user_id     bigint,
  count       int         not null,
  bots        boolean     not null,
  message_ids bigint[]    not null,
  deleted     int         not null,
  before      int         not null,
  after       int         not null,
  text        text,
  quote       text,
  cause       text,
  primary key (guild_id, act_id)
);

create index on act (guild_id, position desc);
create index on act (guild_id, kind, position desc);
create index on act (guild_id, actor_id, position desc);
create index on act (guild_id, user_id, position desc) where user_id is not null;
create index on act (at) where state = 'OPEN';
