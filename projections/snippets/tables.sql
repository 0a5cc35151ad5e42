-- Every name that was ever given to a snippet, one row each, as it stands. An alias has a target
-- and no content; it is there as long as that life of the target is.
create table snippet (
  guild_id    bigint      not null,
  name        text        not null,
  life        int         not null,
  target      text,
  target_life int,
  content     text,
  version     int         not null,
  author_id   bigint      not null,
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  locked      boolean     not null,
  uses        bigint      not null,
  deleted_at  timestamptz,
  primary key (guild_id, name)
) with (fillfactor = 80);

create index on snippet (guild_id, target) where target is not null;

-- Every text that a name ever stood for.
create table snippet_version (
  guild_id         bigint      not null,
  name             text        not null,
  version          int         not null,
  content          text        not null,
  editor_id        bigint      not null,
  at               timestamptz not null,
  restored_version int,
  primary key (guild_id, name, version)
);
