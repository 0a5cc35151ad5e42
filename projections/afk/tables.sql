-- Every time that somebody was AFK.
create table afk_spell (
  guild_id         bigint      not null,
  user_id          bigint      not null,
  spell            int         not null,
  position         bigint      not null,
  state            text        not null,
  since            timestamptz not null,
  until            timestamptz,
  permanent        boolean     not null,
  enforced         boolean     not null,
  reason           text,
  nickname         text,
  marked           text        not null,
  ending           text,
  moderator_id     bigint,
  cleared_for      text,
  cleared_at       timestamptz,
  cleared_position bigint,
  cause            text,
  primary key (guild_id, user_id, spell)
);

create index on afk_spell (guild_id, user_id) where state in ('STARTED', 'AWAY');
create index on afk_spell (until) where state in ('STARTED', 'AWAY') and until is not null;
create index on afk_spell (since) where state in ('STARTED', 'ENDED');
create index on afk_spell (guild_id, position desc) where enforced;
create index on afk_spell (guild_id, cleared_position desc) where cleared_position is not null;
