-- What guilds have settled: a row for each setting that has a value. name tells settings of one
-- kind apart and is empty where there is only one.
create table setting (
  guild_id bigint not null,
  kind     text   not null,
  name     text   not null,
  value    text   not null,
  primary key (guild_id, kind, name)
);

-- Every change that was ever made.
create table setting_change (
  guild_id bigint      not null,
  position bigint      not null,
  at       timestamptz not null,
  actor_id bigint      not null,
  source   text        not null,
  kind     text        not null,
  name     text        not null,
  before   text,
  after    text,
  primary key (guild_id, position)
);
