-- By what whoever sends files of entries knows one again: unique among those of an activity at a place.
alter table activity_entry add column reference text;

create index activity_entry_reference on activity_entry (activity_id, reference) where reference is not null;
