-- What decides how a guild's board reads; a guild without a row has board 0 and Docket's curve.
create table guild_board (
  guild_id bigint primary key,
  board    int  not null,
  curve    text
);

-- Boards that were restored away: what still comes in for one counts on the other.
create table merged_board (
  guild_id bigint not null,
  board    int    not null,
  part_of  int    not null,
  primary key (guild_id, board)
);

-- Members who are on no board, whatever they have: for one reason, or both.
create table unlisted_member (
  guild_id bigint  not null,
  user_id  bigint  not null,
  excluded boolean not null,
  hidden   boolean not null,
  primary key (guild_id, user_id)
);

-- Every member who has XP, one row on each board. above: the nodes that together count all who
-- have more; position: of the last event in it. Levels are not stored: they follow from the XP and
-- the guild's curve.
create table member_xp (
  guild_id bigint   not null,
  board    int      not null,
  user_id  bigint   not null,
  xp       bigint   not null,
  listed   boolean  not null,
  position bigint   not null,
  above    bigint[] not null,
  primary key (guild_id, board, user_id)
) with (fillfactor = 80);

create index on member_xp (guild_id, board, xp desc, user_id) where listed;

-- How many listed members stand where: node 0 counts all of a board, node 2^k those with 2^k XP or
-- more, any other node n those from n up to n plus its lowest bit. No row counts nobody.
create table xp_node (
  guild_id bigint not null,
  board    int    not null,
  node     bigint not null,
  members  int    not null,
  primary key (guild_id, board, node)
) with (fillfactor = 50);
