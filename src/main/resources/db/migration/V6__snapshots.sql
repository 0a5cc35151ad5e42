-- The state of long streams, so that a cold start need not read all their events. May be emptied
-- at any time: it is taken anew.
create table snapshot (
  stream      text collate "C" primary key,
  stream_type text collate "C" not null,
  sequence    bigint           not null,
  revision    text             not null,
  taken_at    timestamptz      not null,
  state       jsonb            not null
);
