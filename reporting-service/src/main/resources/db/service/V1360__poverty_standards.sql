-- Which poverty standards there are, as last published.
create table projection.poverty_standard (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    code text not null,
    name_vi text not null,
    name_en text,
    area_id uuid not null,
    valid_from date not null,
    valid_to date not null
);

create index poverty_standard_of_code on projection.poverty_standard (code);
