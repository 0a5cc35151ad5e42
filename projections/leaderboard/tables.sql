-- Every member who has XP, one row each. above: the nodes that together count all who have more.
create table member_xp (
  guild_id bigint   not null,
  user_id  bigint   not null,
  xp       bigint   not null,
  level    int      not null,
  above    bigint[] not null,
  primary key (guild_id, user_id)
) with (fillfactor = 80);

create index on member_xp (guild_id, xp desc, user_id);

-- How many members stand where: node 0 counts all of a guild, node 2^k those with 2^k XP or more,
-- any other node n those from n up to n plus its lowest bit. No row counts nobody.
create table xp_node (
  guild_id bigint not null,
  node     bigint not null,
  members  int    not null,
  primary key (guild_id, node)
) with (fillfactor = 50);
