-- What issued plans state of money: a copy of what plans-service publishes.
create table plan (
    id uuid primary key,
    event_version int not null,
    deleted boolean not null,
    area_id uuid not null,
    programme_code text not null,
    title text not null,
    period_from date not null,
    period_to date not null
);

create index plan_area on plan (area_id, programme_code);

create table plan_line (
    plan_id uuid not null references plan (id),
    line_code text not null,
    -- In đồng, over all natures: plans often do not say what their money is for.
    central bigint not null,
    local bigint not null,
    primary key (plan_id, line_code)
);

-- Plans to be held against the ledger again, because either has changed.
create table plan_money_due (
    plan_id uuid primary key,
    marked_at timestamptz not null default clock_timestamp()
);
