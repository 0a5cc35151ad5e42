-- Every reminder of every user.
create table reminder (
  user_id       bigint      not null,
  number        int         not null,
  state         text        not null,
  text          text        not null,
  due           timestamptz,
  snoozed       timestamptz,
  next_at       timestamptz,
  every_seconds bigint,
  times         int,
  until         timestamptz,
  rounds        int         not null,
  guild_id      bigint,
  channel_id    bigint,
  language      text        not null,
  set_at        timestamptz not null,
  firings       int         not null,
  fired_due     timestamptz,
  fired_at      timestamptz,
  how           text,
  cause         text,
  primary key (user_id, number)
);

create index on reminder (next_at) where next_at is not null;
create index on reminder (fired_at) where state = 'FIRED';
