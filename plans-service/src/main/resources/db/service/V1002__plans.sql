create table plan (
    id uuid primary key,
    event_version int not null,
    area_id uuid not null references area (id),
    programme_code text not null,
    title text not null,
    issuer text not null,
    document_number text,
    issued_on text,
    period_from date not null,
    period_to date not null,
    status text not null check (status in ('DRAFT', 'ISSUED')),
    created_by text not null,
    created_at timestamptz not null,
    check (period_to >= period_from)
);

create index plan_area on plan (area_id, period_from);

create table plan_target (
    plan_id uuid not null references plan (id),
    position int not null,
    key text not null,
    indicator_code text not null,
    comparator text not null,
    value numeric not null,
    unit text not null,
    population text,
    due_on date not null,
    primary key (plan_id, position),
    unique (plan_id, key)
);

-- What the plan states, in đồng. The ledger is budget-service's.
create table plan_fund_line (
    plan_id uuid not null references plan (id),
    position int not null,
    line_code text not null,
    nature text not null,
    central bigint not null check (central >= 0),
    local bigint not null check (local >= 0),
    primary key (plan_id, position),
    unique (plan_id, line_code, nature)
);
