do $$
begin
  if exists (select from event) then
    raise exception using
      message = 'This log was written by an unreleased version of Docket, without the hash chain,'
        ' and cannot be given one afterwards.',
      hint = 'Move the data folder away, or name another database, and start again.';
  end if;
end
$$;

-- Names are compared, not sorted for people: by bytes is faster, and serves searches by prefix.
alter table event
  alter column stream type text collate "C",
  alter column stream_type type text collate "C",
  alter column name type text collate "C",
  add column hash bytea not null;

alter table command
  alter column command_id type text collate "C";

-- The hash of the last event; 32 zero bytes before the first.
alter table log_head
  add column hash bytea not null default decode(repeat('00', 32), 'hex');
alter table log_head
  alter column hash drop default;
