-- What reviews found in each village, as last published.
create table projection.review_result (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    round_id uuid not null,
    kind text not null,
    standard text not null,
    year int not null,
    area_id uuid not null,
    opening_on date not null,
    closing_on date not null,
    households jsonb not null,
    persons jsonb not null
);

create index review_result_of_year on projection.review_result (year, standard, kind, area_id);
