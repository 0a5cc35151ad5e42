-- How the starboard of each guild was set up and removed; the latest row is in force.
create table board_change (
  guild_id     bigint      not null,
  position     bigint      not null,
  at           timestamptz not null,
  moderator_id bigint      not null,
  channel_id   bigint,
  emoji        text,
  threshold    int,
  primary key (guild_id, position)
);

-- The channels of which the starboard shows nothing.
create table ignored_channel (
  guild_id   bigint  not null,
  channel_id bigint  not null,
  ignored    boolean not null,
  primary key (guild_id, channel_id)
);

-- Every message that once had enough stars.
create table starred_message (
  guild_id        bigint      not null,
  message_id      bigint      not null,
  channel_id      bigint      not null,
  author_id       bigint      not null,
  stars           int         not null,
  reached_at      timestamptz not null,
  post_channel_id bigint,
  post_id         bigint,
  primary key (guild_id, message_id)
);

create index on starred_message (guild_id, stars desc, message_id desc);
create index on starred_message (guild_id, channel_id, message_id);
create index on starred_message (guild_id, post_channel_id, post_id) where post_id is not null;
