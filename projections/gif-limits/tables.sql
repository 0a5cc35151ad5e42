-- What somebody changed about the limits; without a channel the guild's, without numbers a removal.
create table limit_change (
  guild_id       bigint      not null,
  position       bigint      not null,
  channel_id     bigint,
  of_member      int,
  in_channel     int,
  window_seconds int,
  moderator_id   bigint      not null,
  at             timestamptz not null,
  primary key (guild_id, position)
);

create index on limit_change (guild_id, channel_id, position desc);

-- Every GIF that was one too many.
create table refused_gif (
  guild_id       bigint      not null,
  message_id     bigint      not null,
  channel_id     bigint      not null,
  user_id        bigint      not null,
  of_member      boolean     not null,
  most           int         not null,
  window_seconds int         not null,
  told           boolean     not null,
  state          text        not null,
  cause          text,
  at             timestamptz not null,
  primary key (guild_id, message_id)
);
