-- How figures must stand to each other, as data.
create table validation_rule (
    id uuid primary key,
    code text not null unique,
    content jsonb not null,
    indicators text[] not null,
    recorded_by text not null,
    recorded_at timestamptz not null default now()
);
create index validation_rule_of on validation_rule using gin (indicators);
