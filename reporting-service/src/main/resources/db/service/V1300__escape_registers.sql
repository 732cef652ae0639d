-- Who registered to escape poverty and what became of them, by village, as last published: counts.
create table projection.escape_register (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    year int not null,
    standard text not null,
    poor jsonb not null,
    near_poor jsonb not null
);

create index escape_register_of_year on projection.escape_register (year, standard, area_id);
