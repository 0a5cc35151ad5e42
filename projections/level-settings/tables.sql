-- What guilds have settled about levels: a row for each setting that is not Docket's own. name
-- tells settings of one kind apart and is empty where there is only one.
create table level_setting (
  guild_id bigint not null,
  kind     text   not null,
  name     text   not null,
  value    text   not null,
  primary key (guild_id, kind, name)
);

-- Every change that was ever made, in words.
create table level_setting_change (
  guild_id bigint      not null,
  position bigint      not null,
  at       timestamptz not null,
  actor_id bigint      not null,
  kind     text        not null,
  name     text        not null,
  before   text,
  after    text,
  primary key (guild_id, position)
);
