-- Every case as it stands, one row each.
create table case_file (
  guild_id               bigint      not null,
  case_number            bigint      not null,
  kind                   text        not null,
  state                  text        not null,
  user_id                bigint      not null,
  moderator_id           bigint      not null,
  reason                 text,
  silent                 boolean     not null,
  ruled_at               timestamptz not null,
  ends_at                timestamptz,
  delete_message_seconds int         not null,
  related_case           bigint,
  notice                 text        not null,
  attempts               int         not null,
  failure                text,
  settled_at             timestamptz,
  log_channel_id         bigint,
  log_message_id         bigint,
  validity               text        not null,
  labels                 text[]      not null,
  jail_role_id           bigint,
  role_ids               bigint[]    not null,
  missing_role_ids       bigint[]    not null,
  primary key (guild_id, case_number)
);

create index on case_file (guild_id, user_id, case_number desc);
create index on case_file (guild_id, moderator_id, case_number desc);
create index on case_file (guild_id, kind, case_number desc);
create index on case_file (guild_id, ruled_at);
create index on case_file (ruled_at) where state in ('RULED', 'RETRYING');
create index on case_file (settled_at) where log_message_id is null;
create index on case_file (ends_at)
  where kind = 'TEMPBAN' and state in ('RULED', 'RETRYING', 'APPLIED');

create index on case_file (guild_id, user_id) where kind = 'JAIL' and state = 'APPLIED';

-- What is sought although few cases are so.
create index on case_file (guild_id, case_number desc) where labels <> '{}';
create index on case_file (guild_id, case_number desc) where state = 'FAILED';
create index on case_file (guild_id, case_number desc) where validity = 'VOIDED';

-- Everything that ever happened to a case.
create table case_change (
  guild_id    bigint      not null,
  case_number bigint      not null,
  position    bigint      not null,
  at          timestamptz not null,
  actor_id    bigint      not null,
  source      text        not null,
  what        text        not null,
  before      text,
  after       text,
  primary key (guild_id, case_number, position)
);

create index on case_change (guild_id, actor_id, position desc)
  where what in ('RULED', 'REASON_AMENDED', 'VOIDED', 'REINSTATED');

-- What was handed in as evidence, with its text, because messages are deleted.
create table case_evidence (
  guild_id    bigint      not null,
  case_number bigint      not null,
  number      int         not null,
  editor_id   bigint      not null,
  at          timestamptz not null,
  url         text        not null,
  text        text,
  author_id   bigint,
  primary key (guild_id, case_number, number)
);
