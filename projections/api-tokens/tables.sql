-- Every token that was ever issued, without what would let anybody in.
create table api_token (
  guild_id   bigint      not null,
  number     int         not null,
  name       text        not null,
  scopes     text        not null,
  issuer_id  bigint      not null,
  issued_at  timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  revoker_id bigint,
  primary key (guild_id, number)
);
