-- The findings that all services raise, as last published.
create table projection.reported_finding (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    resolved boolean not null,
    code text not null,
    severity text not null,
    area_id uuid not null,
    period_from date not null,
    period_to date not null,
    raised_at timestamptz not null,
    -- The whole of it, as it was published.
    state text not null
);

create index reported_finding_of_area on projection.reported_finding (area_id, raised_at desc, id);
