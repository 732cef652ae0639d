-- When a finding was resolved belongs to its state: without it the state could not be told again.
alter table finding add column resolved_at timestamptz;

-- Of those resolved before this was noted nobody knows when; by now it was.
update finding set resolved_at = now() where resolved;

alter table finding add constraint resolved_at_a_time check (resolved = (resolved_at is not null));
