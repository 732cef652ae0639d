-- What targets of plans want year by year.
create table projection.plan_target_year (
    plan_id uuid not null,
    key text not null,
    year int not null,
    value numeric not null,
    primary key (plan_id, key, year)
);
