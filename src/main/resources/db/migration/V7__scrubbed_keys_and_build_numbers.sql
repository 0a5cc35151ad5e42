-- When the bytes of a destroyed key left the table's file; a backup under way makes that wait.
alter table privacy.subject_key add column scrubbed_at timestamptz;
update privacy.subject_key set scrubbed_at = erased_at;

-- The last number given to a build of a read model: a number that comes again would let a node take
-- one build for another.
create table generation_number (
  read_model text not null,
  version    int  not null,
  last       int  not null,
  constraint generation_number_pkey primary key (read_model, version)
);
insert into generation_number (read_model, version, last)
select read_model, version, max(number) from generation group by read_model, version;

-- When somebody asked that a parked event be handled again by a node that can.
alter table dead_letter add column retry_asked_at timestamptz;
create index dead_letter_retry_idx on dead_letter (follower, segment)
  where retry_asked_at is not null;
