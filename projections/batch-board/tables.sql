-- Mass actions. phase is a BatchPhase, kind a CaseKind.
create table batch (
  guild_id               bigint      not null,
  batch_id               bigint      not null,
  moderator_id           bigint      not null,
  kind                   text        not null,
  phase                  text        not null,
  lasting_seconds        bigint,
  delete_message_seconds int         not null,
  silent                 boolean     not null,
  proposed_at            timestamptz not null,
  primary key (guild_id, batch_id)
);

create index batch_running on batch (guild_id, batch_id) where phase = 'RUNNING';

-- Who was named, in that order, and what it came to; reasons are sealed.
create table batch_member (
  guild_id    bigint  not null,
  batch_id    bigint  not null,
  user_id     bigint  not null,
  place       int     not null,
  reason      text,
  settled     boolean not null,
  case_number bigint,
  refusal     text,
  details     text[]  not null,
  primary key (guild_id, batch_id, user_id)
);
