-- indicators-service owns the catalogue; what the copies elsewhere cannot demand holds here.
alter table indicator add constraint indicator_code_once unique (code);

create table observation (
    id uuid primary key,
    event_version int not null,
    indicator_code text not null references indicator (code),
    area_id uuid not null,
    period_from date not null,
    period_to date not null,
    numerator bigint,
    denominator bigint,
    value numeric,
    source text not null,
    recorded_by text not null,
    recorded_at timestamptz not null,
    check (period_to >= period_from),
    check (0 <= numerator and numerator <= denominator),
    check ((numerator is null) = (denominator is null) and (numerator is null) <> (value is null)),
    -- One figure of an indicator at a place for a day: a year and its quarters would count twice.
    constraint observation_once exclude using gist
        (indicator_code with =, area_id with =, daterange(period_from, period_to, '[]') with &&)
);
