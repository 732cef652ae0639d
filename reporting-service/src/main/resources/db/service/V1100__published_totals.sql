-- What signed acts say a year's reviews found at a place, as last published.
create table projection.published_total (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    year int not null,
    kind text not null,
    standard text not null,
    stage text not null,
    act_number text not null,
    act_issued_on text not null,
    published_on date not null
);
create index published_total_of_year on projection.published_total (year, standard, kind, area_id);

create table projection.published_row (
    total_id uuid not null,
    form smallint not null,
    unit text not null,
    cells jsonb not null,
    primary key (total_id, form, unit)
);
