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

-- Named spans. board: the one that counted when the season ended; none while it runs.
create table season (
  guild_id   bigint      not null,
  number     int         not null,
  name       text        not null,
  started_at timestamptz not null,
  ended_at   timestamptz,
  board      int,
  primary key (guild_id, number)
);

-- Members who are on no board, whatever they have: for one reason, or both.
create table unlisted_member (
  guild_id bigint  not null,
  user_id  bigint  not null,
  excluded boolean not null,
  hidden   boolean not null,
  primary key (guild_id, user_id)
);

-- What a member gained on a board, less what they lost, in one span of time. unit D, W, M: the days,
-- weeks and months of UTC, by their first day counted from 1970-01-01; S: the seasons, by number.
-- L: what was lost by decay on a day of UTC, which is no part of the others.
create table xp_gain (
  guild_id bigint  not null,
  user_id  bigint  not null,
  board    int     not null,
  unit     "char"  not null,
  span     int     not null,
  gained   bigint  not null,
  listed   boolean not null,
  primary key (guild_id, user_id, board, unit, span)
) with (fillfactor = 80);

create index on xp_gain (guild_id, board, unit, span, gained desc, user_id) where listed;
