-- What this service owns is told as changes; see platform V0012.
alter table indicator add column changed_in xid8 not null default pg_current_xact_id();
create index indicator_changes on indicator (changed_in, id);
create trigger indicator_changes before update on indicator for each row execute function note_change();
alter table observation add column changed_in xid8 not null default pg_current_xact_id();
create index observation_changes on observation (changed_in, id);
create trigger observation_changes before update on observation for each row execute function note_change();
