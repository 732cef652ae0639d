-- Reviews as proceedings, and who goes on with one whose commune has ended, as last published.
create table projection.review_round (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    kind text not null,
    standard text not null,
    year int not null,
    opened_on date not null,
    decided_on date
);

create index review_round_of_area on projection.review_round (area_id);

create table projection.review_round_handover (
    round_id uuid not null,
    area_id uuid not null,
    effective_on date not null,
    primary key (round_id, area_id)
);
