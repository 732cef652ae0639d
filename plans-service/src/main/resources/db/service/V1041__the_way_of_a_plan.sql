-- Draft, submitted, returned, issued, amended, closed; every step with who took it, why and by which act.
alter table plan drop constraint plan_status_check,
    add constraint plan_status_check
        check (status in ('DRAFT', 'SUBMITTED', 'RETURNED', 'ISSUED', 'AMENDED', 'CLOSED'));

create table plan_step (
    plan_id uuid not null references plan (id),
    position int not null,
    status text not null,
    taken_at timestamptz not null,
    taken_by text not null,
    reason text,
    act_id uuid references act (id),
    primary key (plan_id, position)
);

-- What the plan said since that revision, until the next one here.
create table plan_revision (
    plan_id uuid not null references plan (id),
    revision int not null,
    made_at timestamptz not null,
    made_by text not null,
    content text not null,
    primary key (plan_id, revision)
);
