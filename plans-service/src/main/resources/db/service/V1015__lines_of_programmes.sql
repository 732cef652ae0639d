-- The owner's programmes: what the copies elsewhere cannot demand holds here.
update programme_line set kind = upper(kind);

alter table programme_line
    add constraint programme_line_kind check (kind in ('COMPONENT', 'PROJECT', 'SUB_PROJECT', 'COMPONENT_CONTENT'));

alter table programme_mapping
    add constraint programme_mapping_line foreign key (programme_id, line_code)
        references programme_line (programme_id, code) deferrable initially deferred,
    add constraint programme_mapping_extent check (extent in ('WHOLE', 'PART')),
    add constraint programme_mapping_once unique (programme_id, line_code, to_programme_code, to_line_code)
        deferrable initially deferred;

alter table line_applicability
    add constraint line_applicability_once unique (programme_id, line_code),
    add constraint line_applicability_line foreign key (programme_id, line_code)
        references programme_line (programme_id, code) deferrable initially deferred;

alter table line_applicability_area
    add constraint line_applicability_area_of foreign key (applicability_id) references line_applicability (id),
    add constraint line_applicability_area_place foreign key (area_id) references area (id),
    add constraint line_applicability_area_days check (valid_to is null or valid_to >= valid_from),
    add constraint line_applicability_area_once exclude using gist (
        applicability_id with =, area_id with =, daterange(valid_from, valid_to, '[]') with &&);

-- A place runs some of the lines, and may number them in its own way.
create table local_number (
    programme_id uuid not null,
    area_id uuid not null references area (id),
    position int not null,
    line_code text not null,
    local_number text,
    valid_from date not null,
    valid_to date,
    act_number text,
    primary key (programme_id, area_id, position),
    foreign key (programme_id, line_code) references programme_line (programme_id, code) deferrable initially deferred,
    check (valid_to is null or valid_to >= valid_from),
    exclude using gist (
        programme_id with =, area_id with =, line_code with =, daterange(valid_from, valid_to, '[]') with &&)
);
