-- Every turn of a guild's switch.
create table bookmark_switch (
  guild_id bigint      not null,
  position bigint      not null,
  is_on    boolean     not null,
  actor_id bigint      not null,
  at       timestamptz not null,
  primary key (guild_id, position)
);

-- Every bookmark that was not removed.
create table bookmark (
  guild_id   bigint      not null,
  user_id    bigint      not null,
  number     int         not null,
  channel_id bigint      not null,
  message_id bigint      not null,
  author_id  bigint      not null,
  copy_id    bigint,
  note       text,
  at         timestamptz not null,
  primary key (guild_id, user_id, number)
);

create index on bookmark (user_id, copy_id) where copy_id is not null;
