-- One row per event folded, whoever folded it: no key, so that a double stays visible.
create table seen (
  position bigint not null,
  batch    uuid   not null
);

create table event_count (
  guild_id bigint not null,
  user_id  bigint not null,
  n        bigint not null,
  primary key (guild_id, user_id)
);
