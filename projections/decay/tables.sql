-- Which board of a guild counts; a guild without a row has board 0.
create table guild_board (
  guild_id bigint primary key,
  board    int    not null
);

-- Boards that were restored away: what still comes in for one counts on the other.
create table merged_board (
  guild_id bigint not null,
  board    int    not null,
  part_of  int    not null,
  primary key (guild_id, board)
);

-- Members who are excluded from XP; nobody hides from decay.
create table unlisted_member (
  guild_id bigint  not null,
  user_id  bigint  not null,
  excluded boolean not null,
  hidden   boolean not null,
  primary key (guild_id, user_id)
);

-- The rule by which members lose XP; a guild without a row has none. since: from when it counts.
create table decay_rule (
  guild_id   bigint      primary key,
  after_days int         not null,
  percent    int,
  amount     bigint,
  every_days int         not null,
  floor      bigint      not null,
  since      timestamptz not null
);

-- Every member who has XP, one row on each board. since: when they last gained some or, where it
-- decayed, the due date of the latest loss. due_at: when they lose some next; none where there is
-- no rule, nothing to lose, or another board counts.
create table idle_member (
  guild_id bigint      not null,
  board    int         not null,
  user_id  bigint      not null,
  xp       bigint      not null,
  since    timestamptz not null,
  decayed  boolean     not null,
  due_at   timestamptz,
  primary key (guild_id, user_id, board)
) with (fillfactor = 80);

create index on idle_member (guild_id, due_at, user_id) where due_at is not null;
