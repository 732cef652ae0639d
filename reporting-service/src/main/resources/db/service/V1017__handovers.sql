-- Who took over the plan of a place that has ended, as last published.
create table projection.plan_handover (
    plan_id uuid not null,
    area_id uuid not null,
    effective_on date not null,
    primary key (plan_id, area_id)
);

-- What a place or an agency has is found by who gives and who receives.
create index posting_of_giver on projection.posting (giver_id);
create index posting_of_receiver on projection.posting (receiver_id);
