-- Every member who has XP, one row each.
create table member_xp (
  guild_id bigint not null,
  user_id  bigint not null,
  xp       bigint not null,
  level    int    not null,
  primary key (guild_id, user_id)
);

create index on member_xp (guild_id, xp desc, user_id);
