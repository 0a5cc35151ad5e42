-- Adds up, so that an event handled twice or never shows.
create table counter (
  stream text   primary key,
  events bigint not null,
  last   bigint not null check (last > 0)
);
