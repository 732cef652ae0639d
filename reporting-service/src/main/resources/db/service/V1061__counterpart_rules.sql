-- What share of the central money, or of all, a place and all below it must add.
create table projection.counterpart_rule (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    programme_code text not null,
    line_code text,
    base text not null,
    percent numeric not null,
    tolerance bigint not null,
    valid_from date not null,
    valid_to date,
    act_number text
);

create index counterpart_rule_of_area on projection.counterpart_rule (area_id);
