-- What this service owns is told as changes; see platform V0012.
alter table area add column changed_in xid8 not null default pg_current_xact_id();
create index area_changes on area (changed_in, id);
create trigger area_changes before update on area for each row execute function note_change();
alter table agency add column changed_in xid8 not null default pg_current_xact_id();
create index agency_changes on agency (changed_in, id);
create trigger agency_changes before update on agency for each row execute function note_change();
alter table programme add column changed_in xid8 not null default pg_current_xact_id();
create index programme_changes on programme (changed_in, id);
create trigger programme_changes before update on programme for each row execute function note_change();
alter table plan add column changed_in xid8 not null default pg_current_xact_id();
create index plan_changes on plan (changed_in, id);
create trigger plan_changes before update on plan for each row execute function note_change();
