-- Who took over the activity of a place that has ended.
create table activity_handover (
    activity_id uuid not null references activity (id),
    position int not null,
    area_id uuid not null references area (id),
    effective_on date not null,
    act_id uuid not null references act (id),
    primary key (activity_id, position),
    unique (activity_id, area_id)
);

-- What a place that has ended was given of a target, by the successors that answer for it.
create table target_assignment_handover (
    assignment_id uuid not null references target_assignment (id),
    position int not null,
    from_area_id uuid not null references area (id),
    area_id uuid not null references area (id),
    value numeric not null check (value >= 0),
    effective_on date not null,
    act_id uuid not null references act (id),
    primary key (assignment_id, position),
    unique (assignment_id, from_area_id, area_id)
);

create index target_assignment_handover_area on target_assignment_handover (area_id);
