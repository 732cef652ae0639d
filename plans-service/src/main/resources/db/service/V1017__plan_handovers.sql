-- Who took over the plan of a place that has ended.
create table plan_handover (
    plan_id uuid not null references plan (id),
    position int not null,
    area_id uuid not null references area (id),
    effective_on date not null,
    act_id uuid not null references act (id),
    primary key (plan_id, position),
    unique (plan_id, area_id)
);
