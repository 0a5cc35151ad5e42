-- The keys under which personal texts are sealed, outside the log: destroying one erases the texts.
create schema privacy;

-- A subject has at most one key that is not destroyed: the one of the highest generation.
create table privacy.subject_key (
  subject_id bigint      not null,
  generation int         not null check (generation > 0),
  wrapped    bytea,
  made_at    timestamptz not null default clock_timestamp(),
  erased_at  timestamptz,
  primary key (subject_id, generation),
  check ((wrapped is null) = (erased_at is not null))
);

-- A key of nobody's, wrapped by the master key, so that a wrong master key is noticed at start.
create table privacy.master_key (
  only_row boolean primary key default true check (only_row),
  proof    bytea   not null
);
