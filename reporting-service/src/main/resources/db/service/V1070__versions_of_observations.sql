-- Whom a figure counts, and all that was said of it. What was told before there were versions is one that nobody approved.
alter table projection.observation add column population text;

create table projection.observation_version (
    observation_id uuid not null,
    number int not null,
    numerator bigint,
    denominator bigint,
    value numeric,
    source text,
    stated_on date,
    approved_on date,
    reason text,
    primary key (observation_id, number)
);

insert into projection.observation_version (observation_id, number, numerator, denominator, value)
select id, 1, numerator, denominator, value from projection.observation;

-- What indicators mean, beside how they are counted.
create table projection.indicator_meaning (
    id uuid primary key,
    event_version int not null,
    numerator_vi text,
    numerator_en text,
    denominator_vi text,
    denominator_en text,
    direction text
);
