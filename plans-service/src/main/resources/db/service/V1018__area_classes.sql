alter table area_classes
    add column changed_in xid8 not null default pg_current_xact_id(),
    add constraint area_classes_area foreign key (id) references area (id);
create index area_classes_changes on area_classes (changed_in, id);
create trigger area_classes_changes before update on area_classes for each row execute function note_change();

alter table area_class
    add constraint area_class_days check (valid_to is null or valid_to >= valid_from),
    add constraint area_class_once exclude using gist
        (area_id with =, scheme with =, daterange(valid_from, valid_to, '[]') with &&);
