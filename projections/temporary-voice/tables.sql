-- Which channel was made a guild's template; without one it was cleared. The latest row is in force.
create table template_change (
  guild_id     bigint      not null,
  position     bigint      not null,
  channel_id   bigint,
  moderator_id bigint      not null,
  at           timestamptz not null,
  primary key (guild_id, position)
);

-- The channels that are there; without a channel id Discord is being asked for one.
create table voice_channel (
  guild_id    bigint      not null,
  number      int         not null,
  user_id     bigint      not null,
  template_id bigint      not null,
  channel_id  bigint,
  at          timestamptz not null,
  primary key (guild_id, number)
);
