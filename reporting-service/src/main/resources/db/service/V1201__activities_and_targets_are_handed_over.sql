-- Who took over activities of places that have ended, and what they were given of targets, as last published.
create table projection.activity_handover (
    activity_id uuid not null,
    area_id uuid not null,
    effective_on date not null,
    primary key (activity_id, area_id)
);

create table projection.target_assignment_handover (
    assignment_id uuid not null,
    from_area_id uuid not null,
    area_id uuid not null,
    value numeric not null,
    effective_on date not null,
    primary key (assignment_id, from_area_id, area_id)
);
