-- Read models are built anew, in schemas named after version and generation.
drop schema if exists case_board_1 cascade;
drop schema if exists leaderboard_1 cascade;
drop table follower;

-- The builds of each read model. One serves; one may be under way beside it.
create table generation (
  read_model  text        not null,
  version     int         not null,
  number      int         not null,
  segments    int         not null,
  state       text        not null check (state in ('BUILDING', 'ASIDE', 'SERVING', 'RETIRED')),
  schema_name text        not null,
  began_at    timestamptz not null default clock_timestamp(),
  switched_at timestamptz,
  constraint generation_pkey primary key (read_model, version, number),
  constraint generation_schema_key unique (schema_name)
);
create unique index generation_serving_key on generation (read_model, version)
  where state = 'SERVING';
create unique index generation_building_key on generation (read_model, version)
  where state = 'BUILDING';
create unique index generation_aside_key on generation (read_model, version)
  where state = 'ASIDE';

-- How far each follower of the log has come, segment by segment, and which node may move it. The
-- epoch rises with each owner, so that a node which lost its claim cannot commit.
create table follower (
  name          text        not null,
  segment       int         not null,
  segments      int         not null,
  position      bigint      not null,
  epoch         bigint      not null default 0,
  owner         uuid,
  claimed_until timestamptz,
  moved_at      timestamptz not null default clock_timestamp(),
  constraint follower_pkey primary key (name, segment)
) with (fillfactor = 50);

-- The nodes that are alive, and what each can follow.
create table node (
  id      uuid        primary key,
  follows text[]      not null,
  seen_at timestamptz not null
) with (fillfactor = 50);

-- Events that a follower could not handle, with all later ones of the same stream.
create table dead_letter (
  follower  text        not null,
  segment   int         not null,
  stream    text        collate "C" not null,
  position  bigint      not null,
  error     text,
  attempts  int         not null,
  parked_at timestamptz not null default clock_timestamp(),
  constraint dead_letter_pkey primary key (follower, position)
);
create index dead_letter_stream_idx on dead_letter (follower, segment, stream, position);
