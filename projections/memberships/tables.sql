-- Every guild that Docket is or was in.
create table membership (
  guild_id        bigint      not null primary key,
  first_joined_at timestamptz not null,
  joined_at       timestamptz not null,
  left_at         timestamptz,
  stays           int         not null,
  erased_at       timestamptz
);
