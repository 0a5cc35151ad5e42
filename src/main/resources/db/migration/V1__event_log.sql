-- The log itself. Nothing here is ever updated but the head, and nothing is ever deleted.
create table event (
  position    bigint      primary key,
  guild_id    bigint      not null,
  stream_type text        not null,
  stream      text        not null,
  sequence    bigint      not null,
  event_id    uuid        not null,
  name        text        not null,
  revision    int         not null,
  occurred_at timestamptz not null,
  payload     jsonb       not null,
  metadata    jsonb       not null,
  constraint event_stream_sequence_key unique (stream, sequence),
  constraint event_event_id_key unique (event_id)
);

-- One row: the position of the last event. Whoever appends moves it, so positions are gapless and
-- in commit order.
create table log_head (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
insert into log_head (position) values (0);

-- Every command id that appended something, with its first answer.
create table command (
  guild_id   bigint not null,
  command_id text   not null,
  position   bigint not null,
  answer     jsonb  not null,
  constraint command_pkey primary key (guild_id, command_id)
);

-- How far each follower of the log has come.
create table follower (
  name     text        primary key,
  position bigint      not null,
  moved_at timestamptz not null default clock_timestamp()
);
